import {isDependent, joinTopic, stockOf, type Metric} from "./metric.ts";
import {itemsOf, phraseOf, subjectsOf} from "./phrase.ts";
import type {Quantity} from "./quantity.ts";
import type {Reading} from "./rule.ts";
import type {Series} from "./series.ts";

/** A quantity and the name of what it measures. */
export interface Assignment extends Metric {
  quantity: Quantity;
  relative_to: string | null;
}

/** What a sentence has spoken of so far: the metrics of each series, in order. */
export interface Memory {
  groups: string[][];
  /** The last metric that names something by itself. */
  topic: string;
}

/** Items that are places or rates of their own, so that one number after the list holds for each. */
const separate =
  /(?:率|比[例重]|占比|人[数次]|游客|总?产值|产量|收入|利润|生产总值|GDP|总额|增加值|投资|园区|开发区|高新区|新区|市|县|旗|镇)$/;
const numbers: Record<string, number> = {两: 2, 二: 2, 三: 3, 四: 4, 五: 5};
const rises = /^(?:增速|增幅|总量|增量|数量|占比|比重)$/;

/** The metrics of a sentence so far, each once. */
const recentOf = ({groups}: Memory) => [...new Set(groups.flat())];

/** "奶牛、生猪分别存栏": the subjects stand before 分别 and share what follows it; `count` of them are looked for. */
function distributed(metric: string, count: number): string[] {
  metric = metric.replace(/[两三四五六]项(?:核心|主要|重点)?指标$/, "");
  const [before = "", after] = metric.split(/分别|依次/);
  if (after === undefined) {
    const subjects = subjectsOf(metric);
    // "平台和机构、企业分别增加6家、17家": 和 inside a member, where only 、 gives as many as there are numbers.
    const byMark = metric.split("、");
    if (count > 1 && subjects.length !== count && byMark.length === count) return byMark;
    // "消费品零售总额、城乡居民收入分别增长" with three numbers: 城乡 inside a list is two.
    const expanded = subjects.flatMap((subject) => subjectsOf(subject));
    return subjects.length < count && expanded.length === count ? expanded : subjects;
  }
  return subjectsOf(phraseOf(before).text).map((subject) => subject + after);
}

/**
 * Pairs the quantities of a series with subjects: member by member for "A、B分别增长x、y", each subject with
 * the one number for "A、B均达到x", the subjects of an earlier series where the clause names none.
 */
export function assign(
  {metric, scope}: Metric,
  series: Series,
  reading: Reading,
  memory: Memory
): Assignment[] {
  const {quantities} = series;
  const last = memory.groups.at(-1) ?? [];
  // "生产总值一季度、上半年分别增长": the list is one of times.
  const own = metric.replace(/(?:[、和]?(?:一季度|上半年|前三季度|全年))+(?:分别)?$/, "");
  const topic = memory.topic || (isDependent(own) ? subjectInBridge(series) : "");
  const residents = /^(?:城镇|城市|农村|农民)$/.test(own)
    ? /居民(?:人均)?(?:可支配)?(?:纯)?收入$/.exec(topic)?.[0]
    : undefined;
  const named = residents ? own + residents : isDependent(own) && topic ? joinTopic(topic, own) : own;
  // "收入增长52%，总量、增速均居全区第一"
  const withTopic = (name: string) => (rises.test(name) && topic ? joinTopic(topic, name) : name);
  const others = reading.relative_to?.split(/[、和]/) ?? [];
  const isComparedTwice = others.length > 1 && others.length === quantities.length;
  const give = (name: string, quantity: Quantity): Assignment => ({
    relative_to: (isComparedTwice ? others[quantities.indexOf(quantity)] : reading.relative_to) ?? null,
    metric: name.replace(/分别|依次/, ""),
    scope,
    quantity
  });

  if (quantities.length > 1) {
    const subjects =
      reading.subjects ??
      (own !== ""
        ? distributed(own, quantities.length)
        : isComparedTwice
          ? []
          : recentOf(memory).slice(-quantities.length));
    const joined =
      subjects.length === quantities.length
        ? subjects
        : own !== "" && last.length === quantities.length
          ? last.map((name) => joinTopic(name, own))
          : null;
    return quantities.map((quantity, i) => give(withTopic(joined?.[i] ?? (named || memory.topic)), quantity));
  }

  const [quantity] = quantities;
  if (!quantity) return [];
  // "优良天数315天、PM2.5浓度31微克，两项指标均居第一"
  const counted = numbers[/^(?:以上|上述|这)?([两二三四五])项(?:主要|核心)?指标$/.exec(own)?.[1] ?? ""];
  if (counted && recentOf(memory).length >= counted)
    return recentOf(memory)
      .slice(-counted)
      .map((name) => give(name, quantity));
  if (own === "") {
    if (reading.each && memory.groups.some((group) => group.length > 0)) {
      // "接待游客2亿人次、收入3000亿元，均是2019年的1.2倍": of two; a rank or a growth may be that of more.
      const most = reading.measure === "multiple" ? 2 : 4;
      return (last.length > 1 ? last : recentOf(memory).slice(-most)).map((name) => give(name, quantity));
    }
    if (reading.measure === "rank" && last.length > 1) return last.map((name) => give(name, quantity));
    const subject = recentOf(memory).at(-1) || subjectInBridge(series);
    // "规上工业企业新增58家、达到134家": what they come to.
    const isSum =
      reading.measure === "level" && /(?:达到?|增至|增加到|累计达?到?|总计|发展到)$/.test(series.left);
    // "生产总值占全省比重提高到26%；增速达16%、居第二": the growth and the place of the whole.
    const isOfWhole = reading.measure === "growth" || reading.measure === "rank";
    const whole = isOfWhole
      ? subject.replace(/(?<=.{2})占(?:全[国省市区县州]|[^占]*比[重例])$/, "")
      : subject;
    return [give(isSum ? stockOf(subject) : whole, quantity)];
  }
  const subjects = distributed(own, 1);
  if (
    subjects.length > 1 &&
    (reading.each ||
      reading.measure === "rank" ||
      (itemsOf(own).length > 1 && itemsOf(own).every((item) => separate.test(item))) ||
      arePlaces(own))
  ) {
    return subjects.map((name) => give(withTopic(name.replace(/[两三四五]个$/, "")), quantity));
  }
  const recent = reading.each && rises.test(own) ? recentOf(memory) : [];
  if (recent.length > 1) {
    return recent.slice(-4).map((name) => give(name + own, quantity));
  }
  return [give(named, quantity)];
}

/** "铝业园区、九原园区产值": every item but the last is a place. */
function arePlaces(phrase: string): boolean {
  const items = phrase.split("、");
  return items.length > 1 && items.slice(0, -1).every((item) => /(?:园区|开发区|高新区|新区)$/.test(item));
}

/** "粮食生产再获丰收，总产量达到…": what is said of the subject before its number. */
const scene =
  /(?<=.{2})(?:生产|产业)?(?:再获|喜获|又获|连续|实现|获得|持续|稳步|保持|稳中|平稳|快速|较快|不断|显著|明显|成效|取得|健康|蓬勃|全面|加快|迅速|再创).*$/;

/** The last clause without a number, where nothing else names the subject. */
function subjectInBridge(series: Series): string {
  const clauses = series.bridge.split(/[，,；;：:、]/).filter((clause) => clause.length > 1);
  const {text} = phraseOf((clauses.at(-1) ?? "").replace(scene, ""));
  // A longer clause is a deed of its own, not the subject of the next.
  return text.length <= 10 ? text : "";
}

/** Memory after a series whose claims have these metrics. */
export function remember(memory: Memory, own: string, metrics: string[]): Memory {
  return {
    groups: [...memory.groups, metrics],
    topic:
      own !== "" && !isDependent(own)
        ? (metrics.at(-1) ?? memory.topic)
        : memory.topic || (metrics.at(-1) ?? "")
  };
}
