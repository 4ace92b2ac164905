import maps from "pdfjs-dist/cmaps";

/** A map from codes to characters; rejects for those of other scripts than Chinese, which are not in the bundle. */
export async function characterMap(name: string): Promise<Uint8Array> {
  const map = maps[name];
  if (!map) throw new Error(`no character map ${name}`);
  return map;
}
