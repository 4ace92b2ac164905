import ora from "ora";

/** Where a command says how far it is: stderr, so that stdout stays free for what it makes. */
export interface Screen {
  /** What is being done now. */
  step(text: string): void;
  /** A line that stays. */
  line(text: string): void;
  close(): void;
}

// A log is read afterwards: a line now and then says enough.
const pause = 5_000;

/** A spinner on a terminal; elsewhere (a log, a pipe) a line every few seconds. */
export function openScreen(first: string): Screen {
  const print = (text: string): void => void process.stderr.write(`${text}\n`);
  if (!process.stderr.isTTY) {
    let last = Date.now();
    return {
      step(text) {
        if (Date.now() - last < pause) return;
        last = Date.now();
        print(text);
      },
      line: print,
      close() {}
    };
  }
  const spinner = ora({text: first}).start();
  return {
    step(text) {
      spinner.text = text;
    },
    line(text) {
      spinner.clear();
      print(text);
    },
    close() {
      spinner.stop();
    }
  };
}
