import type {Kind} from "../vocabulary.ts";
import {findDates} from "./dates.ts";
import type {Metadata} from "./metadata.ts";

const kindPatterns: [Kind, RegExp][] = [
  ["adjustment", /调整.{0,30}(?:计划|目标|指标|预算)|(?:计划|目标|指标|预算).{0,12}调整/],
  ["plan_notice", /(?:下达|印发|分解).{0,40}计划.{0,8}通知|国民经济和社会发展计划的通知/],
  ["plan_report", /(?:计划|规划)(?:草案)?执行情况|计划（?草案）?的报告|国民经济和社会发展(?:年度)?计划/],
  ["budget_report", /预算执行情况|预算（?草案）?的报告/],
  ["stat_bulletin", /统计公报/],
  ["work_report", /政府.{0,6}工作.{0,6}报告|工作报告/],
  ["five_year_plan", /五年(?:发展)?规划|规划纲要/]
];

/** The kind that a title names. */
export function kindOfTitle(title: string): Kind | undefined {
  return kindPatterns.find(([, pattern]) => pattern.test(title))?.[0];
}

const place =
  "[\\u4e00-\\u9fa5]{2,16}?(?:自治区|自治州|自治县|自治旗|特别行政区|新区|省|市|自治州|州|盟|县|区|旗|地区)";
// What may stand before a name without a space: "1月9日在", "我代表", "圆满完成了".
const beforeName = /^.*(?:[在了向]|代表|围绕|按照|完成|实现|关于|下达|印发|主席|[省市州县区]长)/;
const notName =
  /^(?:全|我|本|各|省|市|县|区|州|旗|盟|自治[区州县旗])$|^(?:自治|省市|市区|城)|政府|委员会|受|同志|全[省市]|[市省]直/;
const number = "[一二三四五六七八九十\\d]{1,3}";

/** The first name of a place that a pattern finds, without what the pattern caught before it. */
function placeIn(text: string, pattern: RegExp): string | undefined {
  const unspaced = text.replaceAll(" ", "");
  for (const match of unspaced.matchAll(pattern)) {
    // After "2020年1月9" the 日 belongs to the date, in 日照市 to the name.
    const afterDigit = /[\d〇一二三四五六七八九十]/.test(unspaced[match.index - 1] ?? "");
    const cut = match[1]!.replace(beforeName, "");
    const name = afterDigit && cut === match[1] ? cut.replace(/^[年月日上下午]+/, "") : cut;
    if (name.length > 1 && !notName.test(name)) return name;
  }
  return undefined;
}

const congress = new RegExp(`(${place})\\n?(?:第?${number}届)\\n?(?:人民代表大会|人大)`, "g");
const represented = new RegExp(`代表(${place})(?:人民)?政府`, "g");
const government = new RegExp(`(${place})人民政府`, "g");
const speakerPlace = new RegExp(
  `(?:^|\\n)(${place})(?:人民)?(?:政府)?(?:代|副)?(?:[省市州县区旗盟]长|主席)`,
  "g"
);
const titlePlace = new RegExp(
  `(${place})(?:人民|人)?(?:政府)?(?:\\d{4}年?|（\\d{4}年?）)?(?:《?政府|国民经济|人民政府|工作报告)`,
  "g"
);
const meetingLine =
  /(?:^|\n)[^\n。，]{0,40}(?:人民代表大会|人大)[^\n。，]{0,4}\n?[^\n。，]{0,8}(?:会议|通过)[^\n。]{0,24}/;

/** What stands before the address: title, meeting, speaker. */
function frontOf(opening: string): string {
  const address = opening.search(/各位代表|现在[，,]?我/);
  return address < 0 ? opening.slice(0, 300) : opening.slice(0, address);
}

const otherPlace = new RegExp(
  `(${place})(?:(?:本级)?(?:\\d{4}年?)?(?:财政)?(?:总预算|预算|决算)|(?:人民代表大会|人大)常务?委员?会)`,
  "g"
);

function findPlace(title: string, opening: string): string | undefined {
  if (/第[一二三四五六七八九十]+届全国人民代表大会|国务院总理/.test(opening)) return "全国";
  const bare = title.replace(/\d{4}年/g, "").replace(/[（(].*$/, "");
  const meeting = meetingLine.exec(frontOf(opening))?.[0] ?? "";
  return (
    placeIn(bare, titlePlace) ??
    placeIn(bare, otherPlace) ??
    placeIn(title, congress) ??
    placeIn(meeting, congress) ??
    placeIn(opening, represented) ??
    placeIn(opening, speakerPlace) ??
    placeIn(opening, government) ??
    /^(?!.*[省市区州])([\u4e00-\u9fa5]{2,4})政府工作报告/.exec(bare)?.[1]
  );
}

const titleEnd = /(?:报告|计划|通知|公报|纲要|规划|议案|决定|决议|方案)(?:（[^）]{0,20}）)?$/;

/** The line that names the report; of several the one that says most. */
function findTitle(opening: string): string | undefined {
  let best: string | undefined;
  for (const raw of opening.split("\n").slice(0, 60)) {
    const line = raw.replace(/^(?:标题|名 ?称|原标题)[:：] ?/, "").replaceAll(" ", "");
    if (line.length < 4 || line.length > 90 || /[。，；：]/.test(line)) continue;
    if (!titleEnd.test(line) || !kindOfTitle(line)) continue;
    if (!best || (best.length < 10 && line.length > best.length)) best = line;
    if (best.length >= 10) break;
  }
  return best;
}

const planned = /(\d{4})年[^。\n]{0,30}(?:执行|完成)情况[^。\n]{0,12}(\d{4})年/;
const arrangement =
  /(?:^|\n)[^\n。，]{0,14}?(\d{4})年[^\n。，；]{0,16}(?:安排|任务|重点|目标|总体要求|部署|打算|建议)[^\n。，；]{0,12}(?=\n)/g;
const review = /(?:^|\n)[^\n。，]{0,14}?(?:^|\D)(\d{4})年[^\n。，]{0,14}(?:回顾|总结|执行情况)/;

function firstArrangement(text: string): number | undefined {
  for (const match of text.matchAll(arrangement)) {
    if (!/回顾|完成|远景|展望/.test(match[0])) return Number(match[1]);
  }
  return undefined;
}

const ordinals = "一二三四五六七八九十";

/**
 * The year of a document that is no report at a year's beginning: of a bulletin the one after the year it counts, in
 * which it appears; of an outline the first of its plan; of an adjustment the one whose targets it changes.
 */
function yearOfKind(kind: Kind | undefined, title: string): number | undefined {
  const named = /(\d{4})年/.exec(title)?.[1];
  if (kind === "stat_bulletin") return named === undefined ? undefined : Number(named) + 1;
  if (kind === "adjustment") return named === undefined ? undefined : Number(named);
  if (kind !== "five_year_plan") return undefined;
  const ordinal =
    /第(十)?([一二三四五六七八九])个五年/.exec(title) ??
    /[“"]?(十)?([一二三四五六七八九])五[”"]?/.exec(title);
  if (!ordinal) return undefined;
  const number = (ordinal[1] ? 10 : 0) + ordinals.indexOf(ordinal[2]!) + 1;
  return 1953 + (number - 1) * 5 + (number > 2 ? 3 : 0);
}

/** The year of the targets, from titles, headings and the day of delivery. */
function findYear(
  title: string,
  opening: string,
  text: string,
  delivered: string | undefined
): number | undefined {
  const both = planned.exec(title) ?? planned.exec(opening);
  if (both) return Number(both[2]);
  const arranged = firstArrangement(text);
  const reviewed = review.exec(text)?.[1];
  if (delivered) {
    const [year, month] = delivered.split("-").map(Number) as [number, number];
    if (arranged === year || arranged === year + 1) return arranged;
    // From the middle of November on a report looks at the year to come.
    if (month >= 11 || (month === 10 && Number(reviewed) === year)) return year + 1;
    return year;
  }
  if (arranged) return arranged;
  if (reviewed) return Number(reviewed) + 1;
  const titled = /(\d{4})年/.exec(title) ?? /[（(](\d{4})[）)]/.exec(title);
  if (titled) return Number(titled[1]);
  const past = /(?:刚刚|即将)过去的(\d{4})年/.exec(text);
  return past ? Number(past[1]) + 1 : undefined;
}

/** The day of the meeting; a date elsewhere counts only at the head, where it cannot belong to an event. */
function findDelivered(title: string, opening: string, head: string): string | undefined {
  const front = frontOf(opening);
  const meeting = meetingLine.exec(front)?.[0] ?? "";
  const field = /(?:成文日期|发文时间|发布(?:日期|时间))[:： ]{0,3}([^\n]{8,12})/.exec(head)?.[1] ?? "";
  return [meeting, title, front, field].map((place) => findDates(place)[0]?.day).find(Boolean);
}

const office = "(?:省|市|州|县|区|旗|盟)长|主席|总理";
const personName = "[\\u4e00-\\u9fa5]{1,4}(?: ?[\\u4e00-\\u9fa5]){0,2}(?:[·•.][\\u4e00-\\u9fa5]{1,6})*";
const speakerLine = new RegExp(
  `(?:^|\\n)[^\\n。，]{0,24}?(?:${office})[ \\n]{0,2}(${personName})(?=\\n|$|作政府)`
);
const speakerInTitle = new RegExp(`日[  ]{0,3}(${personName}) ?[）)]`);

/** Who delivered the report: in the line of the office, or beside the date in the title. */
function findSpeaker(title: string, opening: string, head: string): string | undefined {
  const field = /报告人[:：] ?(?:\S*[省市州县区旗盟]长)? ?([\u4e00-\u9fa5· ]{2,12})/.exec(head)?.[1];
  const name = field ?? speakerLine.exec(frontOf(opening))?.[1] ?? speakerInTitle.exec(title)?.[1];
  return name?.replaceAll(" ", "");
}

const session = new RegExp(
  `(?:第${number}届[\\u4e00-\\u9fa5]{0,4}(?:人民代表大会|人大)|${number}届人大)\\n?(?:常务?委员?会)?第?${number}次会议`
);

function findIssuer(
  opening: string,
  head: string,
  kind: Kind | undefined,
  place: string | undefined
): string | undefined {
  const field = /(?:发布机构|发文机构|发文机关|发文单位)[:： ]{0,3}([\u4e00-\u9fa5]{3,24})/.exec(head)?.[1];
  if (field) return field;
  const committee =
    /(?:^|\n)([\u4e00-\u9fa5]{2,16}(?:发展和改革(?:委员会|局)|发展和改革委|财政局|财政厅|统计局))(?=\n)/;
  const named = committee.exec(opening)?.[1];
  if (named) return named;
  if (kind !== "work_report" || !place) return undefined;
  return place === "全国" ? "国务院" : `${place}人民政府`;
}

/** The folder that a path names, where that is a place: "gwr/包头市/2014.md" → "包头市". */
function placeOfPath(name: string): string | undefined {
  return name
    .split(/[/\\]/)
    .findLast((part) => /^[\u4e00-\u9fa5]{2,}(?:省|市|区|州|县|盟|旗)$|^全国$/.test(part));
}

/** The parts of a file that tell what it is. */
export interface Sources {
  /** The clean text. */
  text: string;
  /** The beginning with the site's fields still on it. */
  head: string;
  frontMatter: Record<string, unknown>;
  /** File name or path: asked last. */
  name: string;
}

/** What a report's title, head, text and, where these are silent, its path say of it. */
export function findMetadata({text, head, frontMatter, name}: Sources): Metadata {
  const opening = text.slice(0, 1500);
  const given = typeof frontMatter.title === "string" ? frontMatter.title : undefined;
  const title = given ?? findTitle(opening) ?? findTitle(head);
  const known = title ?? "";
  const kind =
    kindOfTitle(title ?? opening.slice(0, 400)) ??
    (/(?:报告|作).{0,8}工作|工作回顾/.test(opening) ? "work_report" : undefined);
  const place = findPlace(known, opening) ?? placeOfPath(name);
  const delivered = findDelivered(known, opening, head);
  const found: {[Field in keyof Metadata]: Metadata[Field] | undefined} = {
    title,
    place,
    kind,
    year: yearOfKind(kind, known || opening.slice(0, 400)) ?? findYear(known, opening, text, delivered),
    delivered,
    speaker: findSpeaker(known, opening, head),
    session: session.exec(opening.replaceAll(" ", ""))?.[0].replace("\n", ""),
    issuer: findIssuer(opening, head, kind, place)
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
