/** What Framework provides to modules of pages. */
declare module "observablehq:stdlib" {
  export interface File {
    name: string;
    mimeType: string;
    /** Size in bytes. */
    size: number;
    href: string;
    url(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(): Promise<string>;
    json<T>(): Promise<T>;
  }
  /** The argument must be a literal: Framework reads it from the source. */
  export function FileAttachment(path: string): File;
}
