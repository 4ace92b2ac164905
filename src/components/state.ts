import {say} from "./messages.js";
import {momentary} from "./share/address.js";

/**
 * State in the address. A page declares its fields once; its inputs are bound to them by name, and the
 * address always says what the page shows. An address holds values only, never code.
 */

/** One value of a page's state and how it stands in an address. `read` answers undefined for malformed text. */
export interface Field<T> {
  initial: T;
  read(text: string): T | undefined;
  write(value: T): string;
  /** Goes back to its initial value when another field changes: the page number of a list. */
  startsOver?: boolean;
}

/** Version of the address format. Raised when a field changes its meaning, so that old links stay readable. */
export const stateVersion = 1;

/**
 * A value from a closed list: what is not in the list is malformed. `beginning` is the end of a short form: with
 * "." the text "gdp" stands for the first value that begins with "gdp.".
 */
export function choice<T extends string>(values: Iterable<T>, initial: T, beginning?: string): Field<T> {
  const known = new Set<T>(values);
  const longForm = (text: string) =>
    beginning === undefined ? undefined : [...known].find((value) => value.startsWith(text + beginning));
  return {
    initial,
    read: (text) => (known.has(text as T) ? (text as T) : longForm(text)),
    write: String
  };
}

/** A whole number from `min` to `max`, both included. */
export function whole(initial: number, {min = -Infinity, max = Infinity} = {}): Field<number> {
  return {
    initial,
    read(text) {
      if (!/^-?\d{1,9}$/.test(text)) return undefined;
      const value = Number(text);
      return value >= min && value <= max ? value : undefined;
    },
    write: String
  };
}

/** A number from `min` to `max` with at most two decimals. */
export function decimal(initial: number, {min = -Infinity, max = Infinity} = {}): Field<number> {
  return {
    initial,
    read(text) {
      if (!/^-?\d{1,6}(?:\.\d{1,2})?$/.test(text)) return undefined;
      const value = Number(text);
      return value >= min && value <= max ? value : undefined;
    },
    write: String
  };
}

/** Number of a page of a list, from 1; what the list holds decides how many there are. */
export function pageNumber(): Field<number> {
  return {...whole(1, {min: 1}), startsOver: true};
}

/** A position in a text: a whole number from 0, or none. */
export function position(): Field<number | null> {
  return {
    initial: null,
    read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
    write: (value) => (value === null ? "" : String(value))
  };
}

/** Several values from a closed list, written "150100.150200": a full stop survives every chat program. */
export function choices<T extends string>(
  values: Iterable<T>,
  initial: readonly T[] = []
): Field<readonly T[]> {
  const known = new Set<string>(values);
  return {
    initial,
    read(text) {
      const parts = text === "" ? [] : text.split(".");
      return parts.every((part) => known.has(part)) ? (parts as T[]) : undefined;
    },
    write: (value) => value.join(".")
  };
}

/** Text of at most `length` characters that matches `pattern` as a whole. */
export function code(pattern: RegExp, initial: string | null = null, length = 100): Field<string | null> {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
  return {
    initial,
    read: (text) => (text.length <= length && whole.test(text) ? text : undefined),
    write: (value) => value ?? ""
  };
}

export type Fields = Record<string, Field<any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
export type Values<F extends Fields> = {[K in keyof F]: F[K]["initial"]};

/** A value of an address that could not be used, and why. */
export interface Malformed {
  name: string;
  text: string;
  reason: "malformed" | "newer";
}

/**
 * Reads a query string. A malformed value falls back to the field's initial value and is reported; names that
 * are not fields are left alone, because other parts of the page (`lang`) read them.
 */
export function readState<F extends Fields>(
  search: string,
  fields: F
): {values: Values<F>; malformed: Malformed[]} {
  const parameters = new URLSearchParams(search);
  const malformed: Malformed[] = [];
  const version = parameters.get("v");
  const newer = version !== null && version !== String(stateVersion);
  if (newer)
    malformed.push({name: "v", text: version, reason: /^\d+$/.test(version) ? "newer" : "malformed"});
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const text = parameters.get(name);
      if (text === null || newer) return [name, field.initial];
      const value = field.read(text);
      if (value === undefined) malformed.push({name, text, reason: "malformed"});
      return [name, value === undefined ? field.initial : value];
    })
  ) as Values<F>;
  return {values, malformed};
}

/**
 * Writes values over a query string: initial values are left out, parameters of others are kept, and `v` stands
 * in the address as soon as one value does.
 */
export function writeState<F extends Fields>(search: string, fields: F, values: Values<F>): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("v");
  // What a copied link says of the values it showed is no longer so when others are shown.
  for (const name of momentary) parameters.delete(name);
  let stated = false;
  for (const [name, field] of Object.entries(fields)) {
    const text = field.write(values[name]);
    parameters.delete(name);
    if (text === field.write(field.initial)) continue;
    parameters.set(name, text);
    stated = true;
  }
  if (stated) parameters.set("v", String(stateVersion));
  const written = parameters.toString();
  return written ? `?${written}` : "";
}

/** An element with a value that changes on "input" events: every Observable input. */
export type Input<T> = HTMLElement & {value: T};

export interface State<F extends Fields> {
  readonly values: Values<F>;
  /** What of the address could not be used, as an element for the top of the page; empty when all was well. */
  readonly notice: HTMLElement;
  /**
   * Ties an input to a field: the input starts with the address's value, and the address follows the input.
   * Returns the input, so that a page can write `view(state.bind("year", Inputs.range(…)))`.
   */
  bind<K extends keyof F & string, E extends Input<F[K]["initial"]>>(name: K, input: E): E;
  /** Sets a field that no input shows, such as the selected figure of a report. */
  set<K extends keyof F & string>(name: K, value: F[K]["initial"]): void;
}

/** Binds a page's fields to the address. `window` is replaced in tests. */
export function state<F extends Fields>(
  fields: F,
  page: Pick<Window, "location" | "history"> = window
): State<F> {
  const {values, malformed} = readState(page.location.search, fields);
  const set = <K extends keyof F & string>(name: K, value: F[K]["initial"]) => {
    for (const [other, field] of Object.entries(fields))
      if (field.startsOver && other !== name) values[other as K] = field.initial;
    values[name] = value;
    const {pathname, search, hash} = page.location;
    page.history.replaceState(page.history.state, "", pathname + writeState(search, fields, values) + hash);
  };
  return {
    values,
    notice: notice(malformed),
    bind(name, input) {
      input.value = values[name];
      input.addEventListener("input", () => set(name, input.value));
      return input;
    },
    set
  };
}

function notice(malformed: Malformed[]): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  if (malformed.length === 0) return element;
  element.className = "notice";
  for (const {name, text, reason} of malformed) {
    const line = document.createElement("p");
    line.textContent = say(reason === "newer" ? "state.newer" : "state.malformed", {name, text});
    element.append(line);
  }
  return element;
}
