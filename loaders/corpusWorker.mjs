// A worker thread does not inherit tsx's hooks (`--import tsx` acts on the main thread alone), so it
// registers them itself before it loads TypeScript.
import {register} from "tsx/esm/api";

register();
export default (await import("./corpusTask.ts")).default;
export const {readAndKeep} = await import("./rebuild/keep.ts");
