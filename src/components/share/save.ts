import {element} from "../element.js";

/** Hands a file to the reader, who finds it among the downloads. */
export function save({
  name,
  type,
  content
}: {
  name: string;
  type: string;
  content: string | Uint8Array | Blob;
}): void {
  const href = URL.createObjectURL(new Blob([content as BlobPart], {type}));
  element("a", {href, download: name}).click();
  // Some browsers have not read it yet when the click returns.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
