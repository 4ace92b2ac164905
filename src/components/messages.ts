import {language, type Language} from "./language.js";
import {en, type Key, type Message} from "./messages/en.js";

export type {Key, Language};

export type Parameters = Record<string, string | number>;

export type Say = (key: Key, parameters?: Parameters) => string;

/** The language of this page; English where there is no page. */
export const spoken: Language =
  typeof location === "undefined" ? "en" : language(location.search, navigator.languages);

// An English page does without the Chinese words, a twentieth of all that its first chart waits for.
const isOnlyEnglish = typeof process === "undefined" && spoken === "en";
const messages: Record<Language, Record<Key, Message>> = {
  en,
  zh: isOnlyEnglish ? en : (await import("./messages/zh.js")).zh
};

/**
 * A function that says a message in one language. Numbers are grouped as the language groups them; give a year
 * or a code as text. Throws when a parameter is missing: a caption with a hole in it must not go out.
 */
export function speaker(spoken: Language): Say {
  const plural = new Intl.PluralRules(spoken);
  const number = new Intl.NumberFormat(spoken, {maximumFractionDigits: 2});
  return (key, parameters = {}) => {
    const message = messages[spoken][key];
    const text =
      typeof message === "string"
        ? message
        : message[plural.select(Number(parameters.n)) === "one" ? "one" : "other"];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name];
      if (value === undefined) throw new Error(`message ${key} needs {${name}}`);
      return typeof value === "number" ? number.format(value) : value;
    });
  };
}

/** Says a message in the language of this page. */
export const say: Say = speaker(spoken);

/** A name in the page's language first: "Baotou 包头" in English, "包头" in Chinese; once, where both are the same. */
export function bothNames(en: string | null, zh: string | null, asked: Language = spoken): string {
  if (asked === "zh") return zh ?? en ?? "";
  return [...new Set([en, zh])].filter(Boolean).join(" ");
}
