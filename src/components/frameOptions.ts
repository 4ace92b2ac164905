import type {Meta} from "../../loaders/tables/tables.ts";
import type {Child} from "./element.js";
import type {Source} from "./statement.js";
import type {Table} from "./table.js";

/** What the tables say of themselves, as far as a frame shows it. */
export type Versions = Pick<Meta, "data_version" | "rule_version">;

export interface FrameOptions<Row = never> {
  /** The chart's name on its page. It is part of addresses: once published, it keeps its meaning. */
  name: string;
  title: string;
  /** What is shown, of whom and when, with the unit and the number of rows. */
  subtitle?: string;
  /** What there is to see, in a sentence, for those who cannot see it. */
  finding: string;
  /** Marks and their meanings. */
  legend?: Child;
  /** Why there is nothing to show. When given, `draw` is not called. */
  empty?: string | null;
  /** The reports whose figures are shown. */
  reports?: readonly Source[];
  /** The tables' versions, known once their description has come. */
  meta?: Promise<Versions> | Versions;
  /** The rows behind a chart, to be read as a table and taken along. */
  table?: Table<Row>;
  /**
   * All that the page's query brought, or a query that brings it, where the table holds less: rows with named
   * values, as an engine's result has them. The table's own rows and columns unless given.
   */
  result?: Iterable<object> | (() => Promise<Iterable<object>>);
}

/** Draws a chart to a width in pixels. */
export type Draw = (width: number) => Element;
