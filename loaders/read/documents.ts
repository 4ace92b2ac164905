import {limits as usual, checkSize, type Limits} from "./limits.ts";
import {UnreadableFile} from "./unreadable.ts";
import {openZip} from "./zip.ts";

/** One document of a file: the file itself, or a member of an archive. */
export interface Document {
  /** The file's name, for a member with the path in the archive behind it: "reports.zip/包头市/2022.docx". */
  name: string;
  /** Gives its bytes. Throws an UnreadableFile where they cannot be had. */
  bytes(): Uint8Array;
  /** Gives the text of the NAME.yml that stands beside a member of an archive; null where there is none. */
  sidecar(): Uint8Array | null;
}

export const extensionOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

const stemOf = (path: string) => path.replace(/\.[^./]+$/, "");

/** The endings of archives whose members are read. */
export const archiveExtensions = ["zip"];

// What macOS and Windows put beside files.
const litter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|(?:^|\/)readme\b[^/]*$/i;

/**
 * The documents of a file, by their path: of an archive its members that `isDocument` takes for reports, archives
 * within it opened as well, up to a depth. Throws an UnreadableFile for an archive that cannot be opened.
 */
export function documentsOf(
  bytes: Uint8Array,
  name: string,
  isDocument: (path: string) => boolean,
  limits: Limits = usual
): Document[] {
  checkSize(bytes.length, name, limits);
  if (!archiveExtensions.includes(extensionOf(name)))
    return [{name, bytes: () => bytes, sidecar: () => null}];
  return membersOf(bytes, name, isDocument, limits, 1);
}

function membersOf(
  bytes: Uint8Array,
  name: string,
  isDocument: (path: string) => boolean,
  limits: Limits,
  depth: number
): Document[] {
  if (depth > limits.archiveDepth)
    throw new UnreadableFile(
      `${name} is an archive in an archive, ${depth} deep`,
      "unpack it and read the reports themselves"
    );
  const zip = openZip(bytes, name, limits);
  const paths = new Set(zip.paths);
  return zip.paths
    .filter((path) => !litter.test(path))
    .toSorted()
    .flatMap((path): Document[] => {
      const inner = `${name}/${path}`;
      const sidecar = `${stemOf(path)}.yml`;
      if (archiveExtensions.includes(extensionOf(path))) {
        return orFailure(inner, () => membersOf(zip.read(path), inner, isDocument, limits, depth + 1));
      }
      if (!isDocument(path)) return [];
      return [
        {
          name: inner,
          bytes: () => zip.read(path),
          sidecar: () => (paths.has(sidecar) ? zip.read(sidecar) : null)
        }
      ];
    });
}

/** An archive that cannot be opened is one document that cannot be read, so that the others still are. */
function orFailure(name: string, open: () => Document[]): Document[] {
  try {
    return open();
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return [{name, bytes: fail, sidecar: () => null}];
  }
}
