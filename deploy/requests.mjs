// Turns files into the lines that `extract --stream` reads: node deploy/requests.mjs FILE… The file's path without its
// ending is the id, so that the folder of a province or city still tells the place.
import {readFileSync} from "node:fs";

for (const file of process.argv.slice(2)) {
  const id = file.replace(/\.[^./]+$/, "");
  process.stdout.write(`${JSON.stringify({id, text: readFileSync(file, "utf8")})}\n`);
}
