import type {Measure, Phase, TargetStatus} from "../vocabulary.ts";

/** A statement without a number: "城乡居民收入与经济增长同步". */
export interface Statement {
  /** Words of the clause that hold the subject. */
  subject: string;
  measure: Measure;
  bound: "eq" | "approx" | "ge" | "le";
  relative_to: string | null;
  target_status: TargetStatus;
  /** Offsets in the clause of the words that say it. */
  start: number;
  end: number;
}

interface Pattern {
  name: string;
  pattern: RegExp;
  measure: Measure;
  bound: Statement["bound"];
  target_status: TargetStatus;
}

/** Who sets a target from above, and the words for setting it: 省下达, 国家核定, 省控. */
const authority = "(?:国家|中央|省|自治区|上级|市|州)";
const set = "(?:下达|确定|核定|规定|分解|要求|安排|控制|调控|考核|预期|既定|定|控)";

const patterns: Pattern[] = [
  {
    name: "none",
    pattern:
      /(?:不再?|没有|未)(?:设定?|提出|设置|确定|安排)(?<subject>[^，。；]{0,20}?(?:增速|增长|目标)[^，。；]{0,8})/,
    measure: "growth",
    bound: "eq",
    target_status: "explicitly_none"
  },
  {
    name: "pace",
    pattern:
      /^(?<subject>.+?)(?:增长|增速|增幅|提高|实现)?(?<words>(?:力争|努力|争取)?(?:与|和|同|跟)(?<other>[^，。；、]{2,14}?)(?:保持|实现)?(?<near>基本)?(?:保持)?(?:同步(?!推进|建设|实施|规划|发展|进行)|持平|相适应|相当|一致)(?:增长)?)/,
    measure: "growth",
    bound: "eq",
    target_status: "qualitative"
  },
  {
    name: "pace",
    pattern:
      /^(?<subject>.+?)(?<words>(?:增长)?(?:高于|快于|超过|不低于)(?<other>(?:地区生产总值|GDP|经济|生产总值)(?:增长|增速)[^，。；、]{0,6}))/,
    measure: "growth",
    bound: "ge",
    target_status: "qualitative"
  },
  {
    name: "pace",
    pattern:
      /^(?<subject>.+?)(?<words>(?:增长|增速|增幅)?(?:高于|快于|超过|不低于)(?<other>[^，。；、\d]{2,14}?(?:增长|增速|增幅)))/,
    measure: "growth",
    bound: "ge",
    target_status: "qualitative"
  },
  {
    name: "average",
    pattern:
      /^(?<subject>.+?)(?<words>(?:增速|增幅|增长)?(?:基本|力争)*(?:高于|超过|不低于|达到|赶上|保持)(?<other>全[国省区市](?:同期)?(?:平均)?(?:水平|增速|平均值)))/,
    measure: "share",
    bound: "ge",
    target_status: "qualitative"
  },
  {
    name: "below",
    pattern:
      /^(?<subject>.+?)(?<words>(?:力争|确保|保持|涨幅)*(?:低于|不高于|不超过)(?<other>全[国省区市](?:同期)?(?:平均)?(?:水平|平均值)))/,
    measure: "share",
    bound: "le",
    target_status: "qualitative"
  },
  {
    name: "reference",
    pattern:
      /^(?<words>(?:今年|要|必须|如期|全面|确保|超额|圆满|较好|坚决|能够|按时|严格|努力)*(?:完成|达到|实现)(?:了)?(?:国家和\S{1,3}|省委|省政府|省里|省上|省市|市里|市政府|国家|自治区|上级|省|市|州)*(?:下达|确定|核定|规定|分解|要求|安排|控制|定|控)?(?:的)?(?:“[^”]{2,8}”|各项)?)(?<subject>[^，。；]{2,30}?)(?:约束性|控制|年度|目标|指标|任务|考核)+/,
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "reference",
    pattern:
      /^(?<subject>.+?)(?<words>(?:全面|确保|均|都|要|能够|控制在|达到|完成|实现|降至|下降|符合|以)+(?:国家|省|自治区|上级|市|州)(?:里|政府|上|级|定)?(?:和\S{1,3})?(?:下达|确定|核定|规定|要求|控制|考核|目标|任务|计划|的)+[^，。；]{0,10})/,
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "reference",
    pattern: new RegExp(
      `^(?<subject>.+?)(?<words>(?:确保|力争|均|都|要|总体|继续)*(?:控制在|达到|完成|实现|低于|不高于|不超过|不突破)${authority}(?:里|政府|上|级)?(?:和\\S{1,3})?${set}+的?(?:目标|计划|指标|任务|标准|范围|水平|线|[以之]?内)+)`
    ),
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "reference",
    pattern: new RegExp(
      `^(?<subject>.+?)(?<words>(?:与|和|同)(?:${authority}|“[^”]{2,8}”|十[一二三四五]五)[^，。；、]{0,12}(?:目标|规划|计划|任务)(?:相|保持|统筹|有效)*衔接)`
    ),
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "reference",
    pattern:
      /^(?<subject>.+?)(?<words>(?:确保|力争|全面|均|都|要)*(?:完成|达到|实现)(?:年度|全年|既定|预期|进度|序时|约束性|“[^”]{2,8}”|规划|考核|的)*(?:目标|任务|进度|要求)+)[，。；！]?$/,
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "reference",
    pattern: new RegExp(
      `^(?<subject>.+?)(?<words>(?:严格)?按照?${authority}(?:里|政府|上|级)?${set}+的?(?:目标|计划|指标|任务|要求)(?:执行|控制|落实|完成|分解落实))`
    ),
    measure: "completion",
    bound: "eq",
    target_status: "by_reference"
  },
  {
    name: "positive",
    pattern:
      /^(?<subject>.+?)(?<words>(?:力争|确保|努力)*(?:实现|保持|继续|稳定|年均)*(?:正|两位数)(?:的)?增长)/,
    measure: "growth",
    bound: "ge",
    target_status: "qualitative"
  },
  {
    name: "range",
    pattern:
      /^(?<subject>.+?)(?<words>(?:总体|基本|继续)*(?:保持|控制|稳定|运行|处于|维持)+在?(?:较?合理|适度|较低|预期|正常)的?(?:区间|范围|水平)(?:以?内)?)/,
    measure: "level",
    bound: "eq",
    target_status: "qualitative"
  },
  {
    name: "front",
    pattern:
      /^(?<subject>.+?)(?<words>(?:保持|位居|位列|走在|稳居|继续保持|居|进入|处于)(?<other>全[国省区市])[^，。；]{0,4}前列)/,
    measure: "rank",
    bound: "eq",
    target_status: "qualitative"
  },
  {
    name: "front",
    pattern: /^(?<subject>.+?)(?<words>(?:继续|持续|保持)*(?<other>全[国省区市])领先)[，。；！]?$/,
    measure: "rank",
    bound: "eq",
    target_status: "qualitative"
  },
  {
    name: "trend",
    pattern:
      /^(?<subject>.+?)(?<words>(?:持续|稳步|继续|进一步|逐年|不断|稳定|保持|平稳|较快|合理|适度|明显|显著|大幅)+(?:稳步|平稳|较快|稳定|合理|持续)?(?:下降|降低|减少|增长|提高|提升|改善|上升|增加|回升))/,
    measure: "growth",
    bound: "eq",
    target_status: "qualitative"
  },
  {
    name: "steady",
    pattern:
      /^(?<subject>.+?)(?<words>(?:确保|力争|继续|持续|总体|基本|保持|规模)*(?:稳定|平稳|稳中[^，。；、]{1,3}|[量质]稳[量质][升优提]|[促保稳]稳?[量]?提质|回稳向好|企稳回升|止跌[^，。；、]{1,3}|只[增减]不[增减]|不[增减]|零增长|持平))[，。；！]?$/,
    measure: "level",
    bound: "eq",
    target_status: "qualitative"
  }
];

/** What no statement does without, told from `patterns`: most sentences hold none of it and need no closer look. */
const cue =
  /同步|持平|相适应|相当|一致|[高低快]于|超过|不[低高]于|全[国省区市]|前列|衔接|[正数]的?增长|(?:[不没有未])(?:设|提出|设置|确定|安排)|(?:完成|达到|实现)[^，。；]*(?:约束性|目标|指标|任务|考核|进度|要求)|(?:全面|确保|均|都|要|能够|控制在|达到|完成|实现|降至|下降|符合|以|不超过|不突破|按|按照)(?:国家|中央|省|自治区|上级|市|州)/;
const trendCue =
  /稳|合理|适度|预期|正常|较低|止跌|[量质].?质|[增减]不[增减]|不[增减]|零增长|(?:持续|继续|进一步|逐年|不断|保持|较快|明显|显著|大幅)(?:下降|降低|减少|增长|提高|提升|改善|上升|增加|回升)/;

/** Whether a sentence may hold a statement at all. */
export function mayState(text: string, phase: Phase): boolean {
  return cue.test(text) || (phase === "target" && trendCue.test(text));
}

/** Hopes for the direction alone: in a review they are praise, and no figure. */
const onlyOfTargets = new Set(["trend", "range", "steady"]);

/**
 * Reads a clause that holds no number; null where it states nothing of the kind. Looking back, 持续增长 is
 * praise and no figure: only a target may be a mere direction.
 */
export function readStatement(clause: string, phase: Phase): (Statement & {rule: string}) | null {
  for (const {name, pattern, measure, bound, target_status} of patterns) {
    const match = pattern.exec(clause);
    if (!match?.groups) continue;
    if (onlyOfTargets.has(name) && (phase !== "target" || /(?:经济|社会)$/.test(match.groups.subject ?? "")))
      continue;
    const words = match.groups.words ?? match[0];
    const start = match.index + match[0].indexOf(words);
    return {
      rule: "wordless",
      subject: match.groups.subject ?? "",
      measure: name === "average" && /增速|增长|增幅/.test(match[0]) ? "growth" : measure,
      bound: match.groups.near ? "approx" : bound,
      relative_to: match.groups.other ?? null,
      target_status,
      start,
      end: start + words.length
    };
  }
  return null;
}
