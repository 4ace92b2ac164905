import type {Quantity} from "./quantity.ts";
import {isCounted} from "./unit.ts";

/** Why a number with a unit is no claim: part of a name, a size, a threshold, a radius. */
export interface Exclusion {
  name: string;
  /** `left` and `right` are the sentence before and after the quantity, `wording` is the quantity as stated. */
  test(quantity: Quantity, left: string, right: string, wording: string): boolean;
}

const works =
  /^[^，。；、：（]{0,24}?(?:项目|工程|生产线|机组|电站|装置|牧场|养殖场|通道|线路|变电站|污水处理厂|水厂|电厂|风电场|锅炉|专线|电厂|生产基地|矿井|泊位|码头|储能)/;
const clock = /^(?:小时|分钟|天|个工作日|工作日|个月|秒)$/;
const settled =
  /(?:达到?|实现|稳定在|保持在?|至|到|为|缩短|压缩|压减|减少|控制在|天数|时间|时限|增加|提高|是|共|超过|仅|不超过|提速|工期|提前|平均|均|寿命|岁|已|内|累计|下降|[多比]|有|[、和及]|[由从](?:原来|\d{4}年)?的?)了?(?:\d+年)?$/;
/** Things that a threshold sorts: 5亿元以上的项目, 35蒸吨及以下燃煤锅炉. */
const passed =
  /^的?(?!.{0,4}(?:台阶|大关|目标|任务|水平)|投资规模)[^，。；、：（）的\d]{0,10}?(?:项目|企业|园区|基地|奶牛|养殖|牧场|锅炉|工程|集群|产业链?|市场主体|个体|景区|家庭|老年人|村|镇|机组|泊位|小区|住宅|用户|大户|农户|商场|合作社|农场|城市|单位|品牌|人口|河流|水库|楼宇|商户|龙头|考生|学生|煤矿|坡耕地|固定资产投资)/;
/** The scope of a series, or sizes by which projects are sorted: 2000万元以上规模工业, 10亿元以上24个. */
const sorted = /^(?:规模|工业|投资和|\d+[个家户项])/;

const promised = /^(?:新增|增加|新建|建设|改造|完成|创建|培训|清淤|扩容)[^，。；]{3,}$/;
/** 7个县区生产总值超百亿元, 12家企业产值突破10亿元: what the counted things have passed. */
const passedByCounted =
  /\d[个家户][^，。；、\d]{2,14}(?:产值|(?:主营业务|营业|销售|总)?收入|生产总值|GDP|税收|交易额|营收|销售额)$/;

export const exclusions: Exclusion[] = [
  {
    // “500米、一刻钟”便民圈, 《金融8条》: a short quotation is a name.
    name: "name",
    test: (quantity, left, right) => {
      const open = Math.max(left.lastIndexOf("“"), left.lastIndexOf("《"), left.lastIndexOf("「"));
      if (open < 0) return false;
      const mark = left[open];
      const close = mark === "“" ? "”" : mark === "《" ? "》" : "」";
      // 办好“新增停车位1000个”“改造老旧小区20个”: promises, each in quotation marks.
      if (mark === "“" && right.startsWith("”") && promised.test(left.slice(open + 1))) return false;
      if (left.indexOf(close, open) >= 0) return false;
      const end = right.indexOf(close);
      return end >= 0 && (mark === "《" || left.length - open + (quantity.end - quantity.start) + end < 30);
    }
  },
  {
    // 4A级, 5G, 12345热线, 第3批: an ordinal or a code.
    name: "ordinal",
    test: (quantity, left, _right, wording) =>
      // 人均GDP突破20万元
      !/(?:GDP|CPI)$/.test(left) &&
      !(quantity.unit === "公里" && /[国省县]道$/.test(left)) &&
      /^[\d第]/.test(wording) &&
      /(?:第|[A-Za-z]|No\.?|[编型]号|国道|省道|县道|[\d.]|电话|热线)$/.test(left)
  },
  {
    // 创新是第一动力, 居全国第一方阵: a word that only 第一 distinguishes, and no place among others.
    name: "foremost",
    test: (quantity, _left, right, wording) =>
      quantity.form === "rank" &&
      /^第.$/.test(wording) &&
      /^(?![位名的和与及并且以到至前跃升上提移进降退分或，])[一-鿿]/.test(right)
  },
  {
    // 由23个城市组成的联盟
    name: "members",
    test: (_quantity, left, right) => /由$/.test(left) && /^[^，。；]{0,12}组成/.test(right)
  },
  {
    // 连跨4个千亿台阶: how many round figures were passed.
    name: "milestone",
    test: (quantity, _left, right) =>
      isCounted(quantity.unit) &&
      /^(?:[十百千万]*亿元?|[十百千]?万元?)?(?:级|新|重要|大)*(?:台阶|大关|关口)/.test(right)
  },
  {
    // 工业增加值等6项指标增速居全省第一: how many stand in the ranking.
    name: "ranked",
    test: (quantity, left, right) =>
      isCounted(quantity.unit) &&
      /等$/.test(left) &&
      /^(?:主要|核心|经济|重要)*指标(?:的|总量|增速|增幅|均|都|全部|分别)*(?:位居|位列|居|列|排|进入|跻身|高于|快于)/.test(
        right
      )
  },
  {
    // 在全国168个重点城市中排名第一: the field of a comparison.
    name: "comparison",
    test: (_quantity, left, right) =>
      /在?(?:全国|世界|全球|我国|参评|同类|全省|全区|自治区)(?:的)?$/.test(left) &&
      /^(?:重点|地级|设区|主要|副省级|大中|省会|城市|省|市|州|县|国家|地区|盟)[^，。；]{0,14}(?:中|内|排名|排位|位居|位列|居|列)/.test(
        right
      )
  },
  {
    // 北纬41度, 编号1150100011520132020140
    name: "code",
    test: (quantity, left) =>
      /(?:北纬|东经|零下|索引号|文号|〔\d{4}〕)$/.test(left) || quantity.end - quantity.start > 16
  },
  {
    // 24小时, 15分钟生活圈, 100天攻坚: a time that names something.
    name: "time",
    test: (quantity, left, right) =>
      clock.test(quantity.unit) &&
      (!settled.test(left.trimEnd()) ||
        /^[^，。；、]{0,3}(?:圈|内|行动|攻坚|会战|大战|通达|交通|办结|经济|服务|到达|通勤)/.test(right))
  },
  {
    // 60岁以上老年人, 3岁以下婴幼儿
    name: "age",
    test: (quantity, left) =>
      quantity.unit === "岁" &&
      !/(?:提高|增加|延长)了?$|寿命(?:已|将)?(?:达到?|为|提高到|提升至|提高至|提升到|是|超过|预计)*$/.test(
        left
      )
  },
  {
    // 年产20万吨多晶硅项目, 500千伏输变电工程: the size of a work.
    name: "size",
    test: (quantity, left, right) =>
      (/^(?:kV|KV|千伏)$/.test(quantity.unit) && !/(?:达到?|为)$/.test(left)) ||
      (/(?:年产|年处理|日处理|日供水|总库容|时速|日产)$/.test(left) &&
        /^[^，。；、]*(?:项目|工程|生产线|基地|厂)/.test(right))
        ? true
        : /(?:吨|千瓦|MW|GW|兆瓦|kV|KV|千伏|千伏安|瓦|GWh|米|蒸吨|度|平方公里|升|克)(?:\/.*)?$/.test(
            quantity.unit
          ) &&
          !/公里|平方米/.test(quantity.unit) &&
          !/(?:完成|剩余|新增|淘汰|建成|达到|新建|改造)$/.test(left) &&
          !right.startsWith("的") &&
          works.test(right)
  },
  {
    // 总投资5亿元以上的项目, 100亩以上园区, 3000头以上牧场: a threshold that the counted thing must pass.
    name: "threshold",
    test: (quantity, left, right, wording) => {
      // 持股比例超过50%的企业, 减按20%的税率
      // 成为全省首个GDP过千亿元的城市: what it came to.
      if (
        /(?:成为|成|跻身|迈入|迈进|步入|进入)[^，。；]*(?:GDP|生产总值|经济总量|产值|营收|收入)(?:已|均)?$/.test(
          left
        )
      )
        return false;
      if (/元$/.test(quantity.unit) && passedByCounted.test(left) && /^[超过]|突破/.test(wording))
        return true;
      // 10亿元企业3户
      if (
        /亿元$/.test(quantity.unit) &&
        /^级?(?:工业|商贸)?(?:企业|园区|集群)(?:达到?|增至|新增)?\d+[户家个]/.test(right)
      )
        return true;
      // At the head of a clause it is the share of those that did something: 72%的村庄完成治理.
      if (quantity.unit === "%" && /^的(?:税率|利率|折扣)/.test(right)) return true;
      if (
        quantity.unit === "%" &&
        !/(?:^|[，。；、：]|全[市省县区州])$/.test(left) &&
        /^的(?:企业|项目|家庭|村)/.test(right)
      )
        return true;
      const measured = !isCounted(quantity.unit) || /[头只张床人]$/.test(quantity.unit);
      // 20户以上自然村
      if (
        /[户人]$/.test(quantity.unit) &&
        /以[上下]$/.test(wording) &&
        /^的?(?:自然村|行政村|村|居民点|小区)/.test(right)
      )
        return true;
      if (/元以上$/.test(quantity.unit + wording.slice(-2)) && sorted.test(right)) return true;
      const isThreshold = /以上|以下|以内|[超过上]/.test(wording);
      return measured && isThreshold && !/%|分点/.test(quantity.unit) && passed.test(right);
    }
  },
  {
    // 一产、二产; “十四五”; 两会: bare scales without a unit are names
    name: "bare",
    test: (quantity, _left, right) =>
      /^[万亿百千]+$/.test(quantity.unit) && /^[级里强村企亩工家达股]/.test(right)
  },
  {
    // 每万人, 每千人口, 每百户: the base of a rate.
    name: "base",
    test: (_quantity, left) => /每$/.test(left)
  }
];

/** Name of the first exclusion that holds, or null for a possible claim. */
export function exclusionOf(quantity: Quantity, text: string): string | null {
  const left = text.slice(Math.max(0, quantity.start - 60), quantity.start);
  const right = text.slice(quantity.end, quantity.end + 60);
  return (
    exclusions.find((exclusion) =>
      exclusion.test(quantity, left, right, text.slice(quantity.start, quantity.end))
    )?.name ?? null
  );
}
