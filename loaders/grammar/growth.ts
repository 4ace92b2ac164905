import type {Rule} from "./rule.ts";
import type {Series} from "./series.ts";

/** Words that say a relative rise or fall just before a percentage. */
export const rise =
  "(?<!自然)正?增长|比增|递增|增幅|增速|增加|增收|增|提高|提升|上升|上涨|涨幅|涨|扩大|回升|攀升|上扬|提速";
export const fall =
  "下降|降低|减少|压缩|压减|缩短|回落|降幅|下滑|下跌|负增长|缩减|收窄|削减|减幅|下浮|减|降|核减|精简|下调";
const comparison =
  "(?:(?:（[^）]{1,6}）)|(?:比|较|同)(?:上年|去年|上一年|\\d{4}年|年初|“?十[一二三四]五”?末|上届|[三四五]年前|去年同期|上年同期|同期|计划|往年)(?:同期|末|底)?(?:相比)?|[两三四五]年年?平均|[两三四五]年年均|同比|环比|[比较][^，。；、比较]{0,8}(?:预算|完成|执行|决算|快报|预计|实际)数|按?(?:可比|同比|同|自然|全)口径(?:计算)?|按可比价格?|可比|(?:扣除|剔除)[^，扣剔]{2,12}后?|名义|实际|预计|均|都|同步|分别|依次|各|双|年均|平均|每年|年平均|约|近|将|可|净|累计|再|又|也|已|力争|确保|要){0,12}";
const ending =
  "(?:（[^）]{1,12}）)?(?:了|幅度?|率|速度)?(?:均|都|分别|依次)?(?:达到?|为|超过|约|在|是|保持在?|控制在|稳定在|实现|高达|仅)?(?:均|都|分别)?";

const pattern = new RegExp(
  `${comparison}(?:(?<rise>${rise})|(?<fall>${fall}))${ending}(?:均|都|分别|约|了)*$`
);
const yearly = /年均|年平均|平均每年|年递增|每年平均|年度平均|每年/;
/** 经济增长预期目标为6%—6.5% */
const aim =
  /^(?<subject>.*?)(?:增长|增速|增幅)(?:的)?(?:预期|年度|主要)*目标(?:值)?(?:确定为|设定为|定为|设为|安排为|调整为|确定在|定在|设定在|为|是|在|:|：)?$/;

const rate =
  /^(?<subject>.*(?:增速|增幅|(?<!自然)增长率|增长速度|涨幅|降幅|下降率|降低率|(?:上涨|增长|下降|提高|降低)(?:幅度|比例)|(?:压减|压缩|减少)(?:幅度|比例|率)))(?:分别|均|都|也|已|将|要|需|应|力争|确保|预计)*(?:达到?|为|保持在?|控制在|稳定在|是|实现|突破|超过|在|安排[为在]?|设置为|设定[为在]|设为|定[为在]|确定[为在]|调整为|目标|预期|不低于|高于|由|从)*(?:分别|均|都)?$/;

/** "生产总值增速由负转正，全年达到4.3%": the clause before says that a growth is meant. */
const growthInBridge = /(?<subject>[^，；。]{2,16}?)(?:增速|增幅)[^，；。]{2,16}，$/;
const onlyReached = /^(?:全年|年末|最终)?(?:达到?|为|回升[到至]|提高[到至])$/;

/** A percentage of a total is its growth though no verb says so: "地区生产总值8%左右". */
const total =
  /(?:生产总值|增加值|GDP|投资|总额|零售额|收入|支出|总产值|产值|进出口|进出口总值|出口|外资|存款|贷款|贷款余额|存款余额|产量|总产量)(?:（[^）]*）)?(?:增长目标|预期目标|目标|确保|力争|预期|达到?|为|约|实现|分别|均|安排|拟|按|是|在|保持在?|同比|不低于|能够|要|可|有望|基本)*$/;
const partial = /占|比重|比例|率|份额|之比|强度|贡献/;

function readGrowth(
  left: string,
  unit: string
): {subject: string; sign: 1 | -1; yearly: boolean; each?: boolean} | null {
  if (!/[%‰]/.test(unit)) return null;
  const direct = pattern.exec(left);
  if (direct) {
    const words = direct[0];
    const before = left.slice(0, direct.index);
    return {
      subject: before,
      sign: direct.groups?.fall ? -1 : 1,
      yearly: yearly.test(words) || /(?:年均|年平均)$/.test(before),
      each: /均(?!值)|都|双|同步/.test(words.replace(/年均|平均/g, ""))
    };
  }
  const stated = rate.exec(left);
  if (stated) {
    const subject = stated.groups?.subject ?? "";
    return {
      subject: subject.replace(
        /(?:增速|增长率|增长速度|增幅|(?:压减|压缩|减少|下降|增长|提高|降低)(?:幅度|比例|率))$/,
        ""
      ),
      sign: 1,
      yearly: yearly.test(left)
    };
  }
  const aimed = aim.exec(left);
  if (aimed) return {subject: aimed.groups?.subject ?? "", sign: 1, yearly: yearly.test(left)};
  if (total.test(left) && !partial.test(left)) return {subject: left, sign: 1, yearly: false};
  return null;
}

/** 与年初确定的8%左右的增长目标差距较大 */
function quotedGrowth(left: string, right: string, unit: string): ReturnType<typeof readGrowth> {
  if (!/[%‰]/.test(unit) || !/^的?(?:年度|年初|预期|增长|增速|既定|计划)*(?:目标|速度|预期)/.test(right))
    return null;
  const subject = left.replace(
    /，?(?:与|比|较|低于|高于|未能?(?:达到|完成|实现)|没有(?:达到|完成|实现)|完成|实现|达到|超过)?(?:年初|年度|全年)?(?:确定|预期|提出|设定|制定|计划)?的?$/,
    ""
  );
  const isGrowth = /增/.test(right) || subject === "" || total.test(subject);
  return isGrowth ? {subject, sign: 1, yearly: false} : null;
}

/** 经济保持年均8.3%的增长 */
function growthBehind(left: string, right: string, unit: string): ReturnType<typeof readGrowth> {
  if (
    !/[%‰]/.test(unit) ||
    !/^的(?:年均|平均)?(?:较快|中高速|稳定|正)?(?:增长(?![极点率])|增速|增幅|速度增长)/.test(right)
  )
    return null;
  return {
    subject: left.replace(/(?:年均|平均|每年|保持|实现|达到|以|按照?|了|[，、])*$/, ""),
    sign: 1,
    yearly: yearly.test(left + right.slice(0, 3))
  };
}

const readAny = ({bridge, left, right, quantities}: Series): ReturnType<typeof readGrowth> => {
  const unit = quantities[0]?.unit ?? "";
  const moved = /[%‰]/.test(unit) && onlyReached.test(left) ? growthInBridge.exec(bridge) : null;
  if (moved) return {subject: moved.groups?.subject ?? "", sign: 1, yearly: yearly.test(bridge)};
  return quotedGrowth(left, right, unit) ?? growthBehind(left, right, unit) ?? readGrowth(left, unit);
};

/** 地区生产总值增长8%左右; 单位GDP能耗下降3%; 增速达到8%. */
export const growth: Rule = {
  name: "growth",
  read(series) {
    const found = readAny(series);
    return found && !found.yearly
      ? {measure: "growth", subject: found.subject, sign: found.sign, each: found.each}
      : null;
  }
};

/** 地区生产总值年均增长6%. */
export const averageGrowth: Rule = {
  name: "averageGrowth",
  read(series) {
    const found = readAny(series);
    return found?.yearly
      ? {measure: "avg_growth", subject: found.subject, sign: found.sign, each: found.each}
      : null;
  }
};
