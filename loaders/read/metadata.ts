import {kinds, type Kind} from "../vocabulary.ts";

/** What a report says of itself. Absent where neither the text nor front matter says it. */
export interface Metadata {
  /** Id; by default `REF_AREA-YEAR-KIND`, such as "150200-2022-work_report". */
  report?: string;
  title?: string;
  /** The place as written: "包头市". */
  place?: string;
  kind?: Kind;
  /** The year the targets are for. */
  year?: number;
  /** Date of delivery, "2022-01-09"; absent when only a month or nothing is known. */
  delivered?: string;
  issuer?: string;
  speaker?: string;
  session?: string;
  source_url?: string;
  /** True where front matter says that the file is a digest in other words, not the report itself. */
  digest?: boolean;
}

/** Something that a report does not say, and the line of front matter that would say it. */
export interface MetadataProblem {
  code: "no_place" | "no_year" | "no_kind";
  message: string;
  remedy: string;
}

const needed = [
  {field: "place", code: "no_place", meaning: "the place it is about", example: "place: 包头市"},
  {field: "year", code: "no_year", meaning: "the year its targets are for", example: "year: 2022"},
  {field: "kind", code: "no_kind", meaning: "what kind of report it is", example: "kind: work_report"}
] as const;

/** What stays unknown of a report that cannot do without it. `name` is the file's, for the message. */
export function metadataProblems(metadata: Metadata, name: string): MetadataProblem[] {
  return needed
    .filter(({field}) => metadata[field] === undefined)
    .map(({field, code, meaning, example}) => ({
      code,
      message: `${name} does not say ${meaning} (${field}).`,
      remedy: `Put the line "${example}" between two lines of "---" at the head of the file, or into ${name.replace(/\.[^.]+$/, "")}.yml beside it.`
    }));
}

const textFields = ["report", "title", "place", "issuer", "speaker", "session", "source_url"] as const;

function isoDay(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined;
}

/**
 * Metadata in which the fields of front matter, or of a parsed NAME.yml beside the file, overrule what was
 * found. Fields of another type, and kinds that the vocabulary does not know, are passed over.
 */
export function overrule(metadata: Metadata, given: Record<string, unknown>): Metadata {
  const result: Metadata = {...metadata};
  for (const field of textFields) {
    const value = given[field];
    if (typeof value === "string" || typeof value === "number") result[field] = String(value);
  }
  if (typeof given.digest === "boolean") result.digest = given.digest;
  // "source" may be an address or a citation; only an address can be followed.
  if (typeof given.source === "string" && /^https?:/.test(given.source)) result.source_url ??= given.source;
  if (kinds.includes(given.kind as Kind)) result.kind = given.kind as Kind;
  if (/^\d{4}$/.test(String(given.year))) result.year = Number(given.year);
  const delivered = isoDay(given.delivered);
  if (delivered) result.delivered = delivered;
  return result;
}
