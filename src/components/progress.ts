import {element} from "./element.js";
import {onProgress} from "./engine.js";
import {say} from "./messages.js";

const units = new Intl.NumberFormat("en", {maximumFractionDigits: 1});
const megabytes = (bytes: number) => `${units.format(bytes / 1e6)} MB`;

/**
 * A line that says what is being fetched while the engine and the tables are opened, and is gone afterwards. A
 * short wait shows nothing: a line that flashes tells less than none.
 */
export function progress(patience = 400): HTMLElement {
  const text = element("span", {});
  const bar = element("progress", {});
  const line = element("div", {class: "progress", role: "status", hidden: true}, bar, text);
  const underway = new Map<string, {loaded: number; total: number}>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onProgress(({name, loaded, total, done}) => {
    if (done) underway.delete(name);
    else underway.set(name, {loaded, total});
    timer ??= setTimeout(() => (line.hidden = underway.size === 0), patience);
    if (underway.size === 0) {
      clearTimeout(timer);
      timer = undefined;
      line.hidden = true;
      return;
    }
    const [current, {loaded: bytes, total: size}] = slowest(underway);
    if (size > 0) {
      bar.max = size;
      bar.value = Math.min(bytes, size);
    } else bar.removeAttribute("value");
    text.textContent = say(current === "engine" ? "progress.engine" : "progress.table", {
      name: current,
      size: bytes > 0 ? megabytes(bytes) : ""
    });
  });
  return line;
}

/** What is waited for: the engine first, which the tables wait for too, then what has most bytes to come. */
function slowest<P extends {loaded: number; total: number}>(underway: ReadonlyMap<string, P>): [string, P] {
  const left = ([name, {loaded, total}]: [string, P]) => (name === "engine" ? Infinity : total - loaded);
  return [...underway].sort((a, b) => (left(a) === left(b) ? 0 : left(b) - left(a)))[0]!;
}
