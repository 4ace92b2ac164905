import {unzipSync, type UnzipFileInfo} from "fflate";
import {decodeName} from "./decode.ts";
import {checkSize, limits as usual, type Limits} from "./limits.ts";
import {UnreadableFile} from "./unreadable.ts";

/** A zip archive, its members unpacked one at a time. */
export interface Zip {
  /** Paths of the members in the archive, folders left out. */
  paths: readonly string[];
  /** Unpacks one member. Throws an UnreadableFile where it is damaged or packed to exhaust its reader. */
  read(path: string): Uint8Array;
}

const megabyte = 2 ** 20;

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Opens a zip archive; `name` is for the messages. Members are judged by the size that the archive declares,
 * which none can exceed when it is unpacked. Throws an UnreadableFile for what is no whole archive, or one of
 * too many members.
 */
export function openZip(bytes: Uint8Array, name: string, limits: Limits = usual): Zip {
  const members = new Map<string, UnzipFileInfo>();
  let unpacked = 0;
  const list = (file: UnzipFileInfo): boolean => {
    if (!file.name.endsWith("/")) members.set(decodeName(file.name), file);
    if (members.size > limits.members)
      throw new UnreadableFile(
        `${name} has more than ${limits.members} files in it`,
        "unpack it and read the reports among them"
      );
    return false;
  };
  inflate(bytes, list, name);
  return {
    paths: [...members.keys()],
    read(path) {
      const member = members.get(path);
      const inner = `${name}/${path}`;
      if (!member) throw new UnreadableFile(`${name} has no ${path} in it`, "save the file again");
      const {size, originalSize} = member;
      checkSize(originalSize, inner, limits);
      unpacked += originalSize;
      if ((originalSize > megabyte && originalSize > size * limits.ratio) || unpacked > limits.unpackedBytes)
        throw new UnreadableFile(
          `${inner} would unpack to ${Math.round(originalSize / megabyte)} MB, ${Math.round(originalSize / Math.max(size, 1))} times what it is packed`,
          "if it is a report in earnest, unpack it and read the file itself"
        );
      return Object.values(inflate(bytes, (file) => file.name === member.name, inner))[0] ?? new Uint8Array();
    }
  };
}

function inflate(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean, name: string) {
  try {
    return unzipSync(bytes, {filter});
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      `${name} cannot be unpacked (${(error as Error).message})`,
      "download it again: it is cut off, encrypted, or no zip archive"
    );
  }
}
