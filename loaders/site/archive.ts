import {existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import JSZip from "jszip";

/** A zip archive of files, the same bytes from the same files whenever and wherever it is made. */
export async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, bytes] of files)
    zip.file(name, bytes, {
      date: new Date("2000-01-01"), // else the hour of the build would be in the bytes
      createFolders: false,
      compression: name.endsWith(".parquet") ? "STORE" : "DEFLATE" // Parquet is compressed already
    });
  return zip.generateAsync({type: "uint8array", compressionOptions: {level: 6}});
}

/**
 * Writes every file of an archive into a folder, those already there and newer than the archive excepted.
 * Framework would read the whole archive again for each. Returns their names.
 */
export async function unpack(archive: string, folder: string): Promise<string[]> {
  const {mtimeMs} = statSync(archive);
  const zip = await JSZip.loadAsync(readFileSync(archive));
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
  for (const name of names) {
    const path = join(folder, name);
    if (existsSync(path) && statSync(path).mtimeMs >= mtimeMs) continue;
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.tmp`, await zip.files[name]!.async("uint8array"));
    renameSync(`${path}.tmp`, path);
  }
  return names;
}
