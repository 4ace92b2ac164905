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

const digits = "〇零一二三四五六七八九";

/** A number below 100 or a year, in Arabic or Chinese digits: "2020", "二〇二〇", "二O二O", "十五", "廿一". */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text
    .replace(/[○ОоOoＯ０0]/g, "〇")
    .replace("廿", "二十")
    .replace("卅", "三十");
  const ten = plain.indexOf("十");
  if (ten < 0) return Number([...plain].map((digit) => Math.max(0, digits.indexOf(digit) - 1)).join(""));
  const tens = ten === 0 ? 1 : digits.indexOf(plain[ten - 1]!) - 1;
  const ones = ten === plain.length - 1 ? 0 : digits.indexOf(plain[ten + 1]!) - 1;
  return tens * 10 + ones;
}

const date =
  /((?:19|20)\d\d|[二][〇○零OoОо0][〇○零OoОо0一二三四五六七八九]{2})[年.\-/](\d{1,2}|[一二三四五六七八九十]{1,2})[月.\-/](\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?!\d)/g;

/** The dates of a text as ISO days, in order. */
export function findDates(text: string): {day: string; start: number; end: number}[] {
  return [...text.matchAll(date)].flatMap((match) => {
    const [year, month, dayOfMonth] = [match[1]!, match[2]!, match[3]!].map(chineseNumber) as [
      number,
      number,
      number
    ];
    if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return [];
    const day = `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
    return [{day, start: match.index, end: match.index + match[0].length}];
  });
}

const kindPatterns: [Kind, RegExp][] = [
  ["adjustment", /调整.{0,30}(?:计划|目标|预算)|(?:计划|目标).{0,12}调整/],
  ["plan_notice", /(?:下达|印发|分解).{0,40}计划.{0,8}通知|国民经济和社会发展计划的通知/],
  ["plan_report", /(?:计划|规划)(?:草案)?执行情况|计划（?草案）?的报告|国民经济和社会发展(?:年度)?计划/],
  ["budget_report", /预算执行情况|预算（?草案）?的报告/],
  ["stat_bulletin", /统计公报/],
  ["five_year_plan", /五年规划|五年(?:发展)?规划?纲要|规划纲要/],
  ["work_report", /政府.{0,6}工作.{0,6}报告|工作报告/]
];

/** The kind that a title names. */
export function kindOfTitle(title: string): Kind | undefined {
  return kindPatterns.find(([, pattern]) => pattern.test(title))?.[0];
}

const place =
  "(?!(?:年|月|日|在))[\\u4e00-\\u9fa5]{1,16}?(?:自治区|自治州|自治县|自治旗|特别行政区|新区|省|市|州|盟|县|区|旗|地区)";
const generic =
  /^(?:全|我|本|各|省|市|县|区|州|旗|盟|自治[区州县旗])$|^(?:自治|省市|市区|城)|代表|政府|委员会|向|受|同志/;

function placeIn(text: string, pattern: RegExp): string | undefined {
  for (const match of text.matchAll(pattern)) {
    const found = match[1]!.replace(/^(?:年|月|日|上午|下午|中国|中共|关于|下达|印发|在|于|的)+/, "");
    if (found.length > 1 && !generic.test(found)) return found;
  }
  return undefined;
}

const congress = new RegExp(`(${place})(?:第?[一二三四五六七八九十\\d]{1,3}届)(?:人民代表大会|人大)`, "g");
const government = new RegExp(`(${place})人民政府`, "g");
const speakerPlace = new RegExp(`(?:^|\\n)(${place})(?:人民)?(?:政府)?(?:代|副)?[市省州县区旗盟]长`, "g");
const titlePlace = new RegExp(
  `(${place})(?:人民)?(?:政府)?(?:\\d{4}年?|（\\d{4}年?）)?(?:《?政府|国民经济|人民政府|工作报告)`,
  "g"
);

function findPlace(title: string, head: string): string | undefined {
  if (/在第[一二三四五六七八九十]+届全国人民代表大会|国务院总理/.test(head)) return "全国";
  const bare = title.replace(/\d{4}年/g, "").replace(/[（(].*$/, "");
  return (
    placeIn(bare, titlePlace) ??
    placeIn(head, congress) ??
    placeIn(head, speakerPlace) ??
    placeIn(head, government) ??
    placeIn(title, congress)
  );
}

function findTitle(head: string): string | undefined {
  for (const raw of head.split("\n").slice(0, 60)) {
    const line = raw.replace(/^(?:标题|名 ?称)[:：] ?/, "").replace(/ /g, "");
    if (line.length < 4 || line.length > 90 || /[。，；]/.test(line)) continue;
    if (/(?:报告|计划|通知|公报|纲要)(?:（[^）]{0,20}）)?$/.test(line) && kindOfTitle(line)) return line;
  }
  return undefined;
}

/** The year that titles, headings and the day of delivery point to. */
function findYear(
  title: string,
  head: string,
  text: string,
  delivered: string | undefined
): number | undefined {
  const planned = /(\d{4})年[^。\n]{0,30}(?:执行|完成)情况[^。\n]{0,12}(\d{4})年/.exec(`${title}\n${head}`);
  if (planned) return Number(planned[2]);
  const arrangement =
    /(?:^|\n)[^\n。，]{0,14}?(\d{4})年[^\n。，；]{0,16}(?:安排|任务|重点|目标|总体要求|部署|打算|建议)[^\n。，；]{0,12}(?=\n)/.exec(
      text
    );
  if (arrangement && !/回顾|完成/.test(arrangement[0])) {
    const year = Number(arrangement[1]);
    if (!delivered || Math.abs(year - Number(delivered.slice(0, 4))) <= 1) return year;
  }
  const review = /(?:^|\n)[^\n。，]{0,14}?(\d{4})年[^\n。，；]{0,12}(?:回顾|总结)/.exec(text);
  if (delivered) {
    const [year, month] = delivered.split("-").map(Number) as [number, number];
    if (review && Number(review[1]) === year && month >= 10) return year + 1;
    if (month >= 12 || (month === 11 && /明年/.test(text))) return year + 1;
    return year;
  }
  if (review) return Number(review[1]) + 1;
  const titled = /(\d{4})年/.exec(title) ?? /[（(](\d{4})[）)]/.exec(title);
  if (titled) return Number(titled[1]);
  return undefined;
}

/**
 * What a report's title, head and text say of it. `head` is the beginning with the site's fields still on it,
 * `frontMatter` may hold a title.
 */
export function findMetadata(text: string, head: string, frontMatter: Record<string, unknown>): Metadata {
  const opening = text.slice(0, 1500);
  const given = typeof frontMatter.title === "string" ? frontMatter.title : undefined;
  const title = given ?? findTitle(opening) ?? findTitle(head);
  const metadata: Metadata = {};
  if (title) metadata.title = title;
  const wording = title ?? opening.slice(0, 400);
  const kind =
    kindOfTitle(wording) ??
    (/(?:报告|作).{0,8}工作|工作报告|工作回顾/.test(opening) ? "work_report" : undefined);
  if (kind) metadata.kind = kind;
  const place = findPlace(title ?? "", opening);
  if (place) metadata.place = place;
  const meeting = /[^\n。]{0,40}(?:会议上|会议)[^\n。]{0,4}/.exec(opening)?.[0] ?? "";
  const delivered =
    findDates(meeting)[0]?.day ?? findDates(title ?? "")[0]?.day ?? findDates(opening)[0]?.day;
  if (delivered) metadata.delivered = delivered;
  const year = findYear(title ?? "", opening, text, delivered);
  if (year) metadata.year = year;
  return metadata;
}

/** Metadata in which the fields of front matter, or of a parsed NAME.yml beside the file, overrule what was found. */
export function overrule(metadata: Metadata, given: Record<string, unknown>): Metadata {
  const result: Metadata = {...metadata};
  for (const field of ["report", "title", "place", "issuer", "speaker", "session", "source_url"] as const) {
    if (given[field] !== undefined && given[field] !== null) result[field] = String(given[field]);
  }
  if (typeof given.digest === "boolean") result.digest = given.digest;
  if (typeof given.source === "string" && !result.source_url) result.source_url = given.source;
  if (kinds.includes(given.kind as Kind)) result.kind = given.kind as Kind;
  if (given.year !== undefined && Number.isInteger(Number(given.year))) result.year = Number(given.year);
  const delivered = given.delivered instanceof Date ? given.delivered.toISOString() : given.delivered;
  if (typeof delivered === "string") result.delivered = delivered.slice(0, 10);
  return result;
}
