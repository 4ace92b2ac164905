export type Language = "en" | "zh";

/**
 * The language to speak: `?lang=`, else the first of the browser's languages that is spoken here, else English.
 *
 * `language("?lang=zh", ["en-GB"])` is "zh".
 */
export function language(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  for (const tag of [asked ?? "", ...preferred]) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "en" || primary === "zh") return primary;
  }
  return "en";
}
