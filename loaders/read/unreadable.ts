/** A file that cannot be read through no fault of ours: what is wrong with it, and what its owner can do. */
export class UnreadableFile extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "UnreadableFile";
    this.remedy = remedy;
  }
}
