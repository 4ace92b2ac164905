import {
  Bool,
  DateDay,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  type Data
} from "apache-arrow";
import {compareValues} from "./order.ts";
import {rowsPerGroup} from "./arrow.ts";
import {arrowSchema, type Column, type ColumnType} from "./schema.ts";

/** Rows `from` to `to` of one of several batches. */
export interface Run {
  batch: number;
  from: number;
  to: number;
}

/**
 * How batches that are sorted by some columns make one sorted whole: runs of their rows, in order. Of equal rows
 * those of the earlier batch come first. Where batches follow each other, each is a single run.
 */
export function mergedRuns(batches: readonly RecordBatch[], sortedBy: readonly string[]): Run[] {
  const cursors = batches.flatMap((batch, index) =>
    batch.numRows > 0 ? [new Cursor(batch, index, sortedBy)] : []
  );
  const runs: Run[] = [];
  while (cursors.length > 1) {
    let first = 0;
    let second = -1;
    for (let i = 1; i < cursors.length; i++) {
      if (cursors[i]!.isBefore(cursors[first]!)) {
        second = first;
        first = i;
      } else if (second < 0 || cursors[i]!.isBefore(cursors[second]!)) second = i;
    }
    const cursor = cursors[first]!;
    runs.push(cursor.takeUntil(cursors[second]!));
    if (cursor.isDone) cursors.splice(first, 1);
  }
  if (cursors.length === 1) runs.push(cursors[0]!.takeRest());
  return joined(runs);
}

/** A place in a sorted batch. */
class Cursor {
  readonly #columns: {get(row: number): unknown}[];
  readonly #length: number;
  #row = 0;
  #key: unknown[];

  constructor(
    batch: RecordBatch,
    readonly index: number,
    sortedBy: readonly string[]
  ) {
    this.#columns = sortedBy.map((name) => batch.getChild(name)!);
    this.#length = batch.numRows;
    this.#key = this.#keyAt(0);
  }

  get isDone(): boolean {
    return this.#row === this.#length;
  }

  isBefore(other: Cursor): boolean {
    return this.#isBefore(this.#key, other);
  }

  /** Takes the rows that come before another's: by doubling steps, then by halving, for runs may be long. */
  takeUntil(other: Cursor): Run {
    const from = this.#row;
    let low = from; // comes before
    let step = 1;
    while (low + step < this.#length && this.#isBefore(this.#keyAt(low + step), other)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#length); // does not
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#isBefore(this.#keyAt(middle), other)) low = middle;
      else high = middle;
    }
    this.#row = high;
    if (!this.isDone) this.#key = this.#keyAt(high);
    return {batch: this.index, from, to: high};
  }

  takeRest(): Run {
    const from = this.#row;
    this.#row = this.#length;
    return {batch: this.index, from, to: this.#length};
  }

  #keyAt(row: number): unknown[] {
    return this.#columns.map((column) => column.get(row));
  }

  #isBefore(key: readonly unknown[], other: Cursor): boolean {
    for (let i = 0; i < key.length; i++) {
      const order = compareValues(key[i], other.#key[i]);
      if (order !== 0) return order < 0;
    }
    return this.index < other.index;
  }
}

/** Neighbouring runs of one batch as one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.batch === run.batch && last.to === run.from) last.to = run.to;
    else whole.push({...run});
  }
  return whole;
}

/** The rows of runs as an Arrow IPC stream, copied column by column: no row becomes an object. */
export function gather(
  columns: readonly Column[],
  batches: readonly RecordBatch[],
  runs: readonly Run[]
): Uint8Array {
  const schema = arrowSchema(columns);
  const made = inGroups(runs).map((group) => {
    const length = lengthOf(group);
    const children = columns.map(({name, type}) => {
      const sources = batches.map((batch) => batch.getChild(name)?.data[0]);
      return gatherColumn(type, sources, group, length);
    });
    return new RecordBatch(
      schema,
      makeData({type: new Struct(schema.fields), length, nullCount: 0, children})
    );
  });
  return tableToIPC(new Table(schema, made), "stream");
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, {from, to}) => sum + to - from, 0);

/** Runs cut into groups of as many rows as a row group has. */
function inGroups(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  let room = 0;
  for (const {batch, from, to} of runs) {
    for (let start = from; start < to;) {
      if (room === 0) {
        groups.push([]);
        room = rowsPerGroup;
      }
      const end = Math.min(to, start + room);
      groups.at(-1)!.push({batch, from: start, to: end});
      room -= end - start;
      start = end;
    }
  }
  return groups;
}

function gatherColumn(
  type: ColumnType,
  sources: readonly (Data | undefined)[],
  runs: readonly Run[],
  length: number
): Data {
  const nulls = gatherNulls(sources, runs, length);
  switch (type) {
    case "string":
      return makeData({type: new Utf8(), length, ...nulls, ...gatherText(sources, runs, length)});
    case "integer":
      return makeData({
        type: new Int32(),
        length,
        ...nulls,
        data: gatherNumbers(new Int32Array(length), sources, runs)
      });
    case "number":
      return makeData({
        type: new Float64(),
        length,
        ...nulls,
        data: gatherNumbers(new Float64Array(length), sources, runs)
      });
    case "date":
      return makeData({
        type: new DateDay(),
        length,
        ...nulls,
        data: gatherNumbers(new Int32Array(length), sources, runs)
      });
    case "boolean":
      return makeData({
        type: new Bool(),
        length,
        ...nulls,
        data: gatherBits(sources, runs, length, (data) => data.values)
      });
  }
}

function gatherNumbers<Values extends Int32Array | Float64Array>(
  into: Values,
  sources: readonly (Data | undefined)[],
  runs: readonly Run[]
): Values {
  let at = 0;
  for (const {batch, from, to} of runs) {
    into.set((sources[batch]!.values as Values).subarray(from, to), at);
    at += to - from;
  }
  return into;
}

function gatherText(
  sources: readonly (Data | undefined)[],
  runs: readonly Run[],
  length: number
): {valueOffsets: Int32Array; data: Uint8Array} {
  const bytes = runs.reduce((sum, {batch, from, to}) => {
    const {valueOffsets} = sources[batch]!;
    return sum + valueOffsets[to]! - valueOffsets[from]!;
  }, 0);
  const valueOffsets = new Int32Array(length + 1);
  const data = new Uint8Array(bytes);
  let row = 0;
  let end = 0;
  for (const {batch, from, to} of runs) {
    const source = sources[batch]!;
    const start = source.valueOffsets[from]!;
    data.set((source.values as Uint8Array).subarray(start, source.valueOffsets[to]), end);
    for (let i = from; i < to; i++) valueOffsets[++row] = source.valueOffsets[i + 1]! - start + end;
    end = valueOffsets[row]!;
  }
  return {valueOffsets, data};
}

function gatherNulls(
  sources: readonly (Data | undefined)[],
  runs: readonly Run[],
  length: number
): {nullCount: number; nullBitmap?: Uint8Array} {
  if (runs.every(({batch}) => sources[batch]!.nullCount === 0)) return {nullCount: 0};
  const nullBitmap = gatherBits(sources, runs, length, (data) =>
    data.nullCount > 0 ? data.nullBitmap : null
  );
  let valid = 0;
  for (let i = 0; i < length; i++) valid += (nullBitmap[i >> 3]! >> (i & 7)) & 1;
  return {nullCount: length - valid, nullBitmap};
}

/** One bit for each row, least significant first; set where a source has no bitmap. */
function gatherBits(
  sources: readonly (Data | undefined)[],
  runs: readonly Run[],
  length: number,
  bitsOf: (data: Data) => Uint8Array | null
): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(length / 8));
  let at = 0;
  for (const {batch, from, to} of runs) {
    const source = bitsOf(sources[batch]!);
    for (let i = from; i < to; i++, at++) {
      if (source === null || (source[i >> 3]! >> (i & 7)) & 1) bytes[at >> 3]! |= 1 << (at & 7);
    }
  }
  return bytes;
}
