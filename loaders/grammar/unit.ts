import {memoised} from "../memoised.ts";

const words = (text: string) => text.trim().split(/\s+/);

/** Units that count things: a number of them is a level whatever stands around it. */
const counted = words(`
  人次 万人 户次 车次 件次 场次 课时 个百分点 百分点 个工作日 工作日 张床位 个床位 个学位 标准箱 标箱 箱
  TEU 个 家 户 人 名 项 条 座 所 处 套 件 张 辆 台 场 次 批 头 只 羽 株 部 支 种 类 对 艘
  架 列 班 片 块 栋 幢 间 床 例 篇 本 枚 口 眼 盏 宗 笔 起 份 册 组 款 位 尾 匹 峰 棵 盆 颗
  孔 根 亩次 班次 航次 趟 单 幅 桩 桶 袋 粒 把 顶 卷 首 首套 台套 台(套) 台件 架次 人份 剂次 门
  站 村
`);

/** Units of money, mass, length, area, volume, power, energy, time and data. */
const measured = words(`
  美元 欧元 港元 日元 人民币 元 吨标准煤 吨标煤 吨公里 人公里 公吨 吨 公斤 千克 市斤 斤 担 克 平方公里
  平方千米 平方米 平米 公顷 亩 ㎡ 立方米 立方 方 标方 升 公里 千米 海里 里 米 毫米 厘米 千瓦时 千瓦
  兆瓦时 兆瓦 吉瓦 千伏安 兆伏安 kVA 千伏 伏 度电 度 瓦 GWh MWh kWh GW MW kW kV KV
  载重吨 综合吨 小时 分钟 个月 天 岁 秒 Tbps Gbps Mbps TB PB EB EFlops EFLOPS
  PFlops PFLOPS P T 兆 ℃ dB 分贝 微克/立方米 毫克/立方米 μg/m3 μg/m³ 微克 毫克
  蒸吨 马力 分
`);

const per = words(`
  /亩 /吨 /人 /公里 /年 /平方公里 /平方米 /立方米 /户 /天 /日 /小时 /千瓦时 /度 /万元 /月
  /辆 /公顷 /头 /次 /m3 /m³
`);

/** Characters after which a unit is only the beginning of a word: 方案, 人才, 处理. */
const wordsBegunBy: Record<string, string> = {
  方: "案面式向法位便针略",
  人: "才均民大工",
  家: "庭园长",
  名: "牌单",
  部: "门队分委",
  条: "件",
  场: "所馆景",
  处: "理置",
  台: "阶账湾",
  口: "岸",
  种: "植业子",
  组: "织建团",
  片: "区",
  班: "级",
  度: "假过",
  里: "程",
  升: "级至到",
  件: "事",
  位: "居列",
  站: "点",
  村: "庄集级民",
  门: "诊",
  起: "步来",
  单: "位",
  款: "项",
  对: "接口",
  担: "保",
  米: "字",
  首: "个套批次位",
  分: "别"
};

const escape = (text: string) => {
  const words = wordsBegunBy[text];
  return text.replace(/[/()]/g, "\\$&") + (words ? `(?![${words}])` : "");
};
const longestFirst = (a: string, b: string) => b.length - a.length;
const alternation = (words: readonly string[]) => [...words].sort(longestFirst).map(escape).join("|");

/** Source of a pattern for a unit of things counted or measured, without 万 or 亿: "平方公里", "万元/亩" less its 万. */
export const unit = `(?:(?:${alternation([...counted, ...measured])})(?:\\([^)]{1,3}\\)|（[^）]{1,3}）)?(?:${alternation(per)})?)`;

const countedUnits = new Set(counted);

/** Whether things are counted in the unit ("万户"), as against measured ("万吨"). */
export const isCounted = memoised((unit) =>
  countedUnits.has(unit.replace(/^[十百千万亿]+/, "").replace(/[(（].*$/, ""))
);
