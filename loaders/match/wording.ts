import {normalise} from "../link/phrase.ts";

/**
 * What the words of a target and of its outcome have to do with each other where no dictionary names what is
 * measured: spellings that mean one thing, verbs that carry no meaning, and words that tell two things apart.
 */

/** Wordings that reports use for one thing, rewritten before two phrases are compared. In this order. */
const synonyms: [pattern: RegExp, replacement: string][] = [
  [/各类|各级|各种|一批|重点(?=项目)|等$/g, ""],
  [/农村牧区|农牧区/g, "农村"],
  [/农牧民/g, "农民"],
  [/(?:市场)?经营主体/g, "市场主体"],
  [/技术改造/g, "技改"],
  [
    /改造(?:和|与)?(?:升级|提升|提质)|(?:升级|提升|提质|提标)改造|改扩建|新改建|新建改造|新改扩建|改建|改造建设/g,
    "改造"
  ],
  [/(?<=公办|民办|普惠性|普惠)园(?!区)/g, "幼儿园"],
  [/(?:学前教育)?普惠(?:性幼儿园(?:覆盖)?)?率/g, "公办普惠民办幼儿园幼儿比重"],
  [/普惠性/g, "普惠"],
  [/林业生态建设|国土绿化|植树造林|人工造林|荒山造林|造林绿化|营造林|(?<!营)造林/g, "营造林"],
  [/(?:科技)?(?:创新|研发|科研)(?:平台|机构)/g, "创新平台"],
  [/高企(?!业)/g, "高新技术企业"],
  [/外商投资企业/g, "外资企业"],
  [/科技企业孵化器/g, "孵化器"],
  [/棚改/g, "棚户区改造"],
  [/危旧房/g, "危房"],
  [/(?:卫生|户用)?户?厕所|户厕|卫生厕/g, "厕所"],
  [/[超过](?=[百千万]亿)/g, "超"],
  [/(?<=[百千万])亿元/g, "亿"],
  [/公共租赁住房/g, "公租房"],
  [/廉租住房/g, "廉租房"],
  [/保障性安居工程住房|保障性住房|保障性安居工程/g, "保障房"],
  [/新能源汽车充电桩|充电基础设施|充电设施/g, "充电桩"],
  [/紧缺急需|急需紧缺/g, "紧缺"],
  [/入学名额|就学名额|学位/g, "学位"],
  [/污水收集管网|污水管道/g, "污水管网"],
  [/游客接待|接待国内外游客|接待中外游客|旅游接待/g, "接待游客"],
  [/人均纯收入/g, "人均可支配收入"],
  [/转移就业|劳务输出|劳务转移/g, "转移就业"],
  [/保护修复|修复治理|保护治理/g, "修复"]
];

const alternatives = (words: string) => words.trim().split(/\s+/).join("|");

/** Verbs before the thing itself: the same 700 charging points may be built, finished or newly built. */
const lightHeads = new RegExp(
  `^(?:${alternatives(`
    新培育认定 新增加 新增 新建成 新建设 新建 新开工建设 新开工 新改造 新引进 新培育 新认定 新签约 新签 新设立 新设
    新获批 新入库 新评 新创建 净增 建成投用 建成投运 建成使用 建成 建设完成 建设 完成 实施 培育认定 培育 引进落地 引进 发放
    推进 推动 启动 创建 打造 开展 组织 举办 落实 抓好 办理 办好 认定 新登记 登记 改善 力争 确保 努力
    实现 达到 突破 累计 全市 全省 全县 全区 全州 全年 年内 当年 总 共 再 新(?!能源|材料|型|兴|媒体|区|城|农|动能) 谋划 储备 扶持 支持 安排 投放 争取
    改造 推出 出台 组建 设立 布局 布设 获批 评选 选派 选聘 招聘 培养 吸引 入库 申报 储备 转化 消化 处置 盘活
  `)})+(?=.{2})`
);

/** Words behind the thing itself. */
const lightTails = new RegExp(
  `(?<=.{2})(?:${alternatives(`
    达标建设 任务建设 建设任务 任务 目标 建设 数量 总数 个数 户数 家数 人数 总量 数 完成 完工 达标 竣工投产 投产 竣工 落地 开工 落细落实 工作
    改造 以上 左右 分别 均 新增 累计 规模 总规模 总额 余额 面积 里程 项目建设 达 为 等 建成
  `)})+$`
);

/** A phrase in the spelling in which two are compared, without light words: "新增各类市场主体" → "市场主体". */
export function essence(phrase: string): string {
  let text = normalise(phrase).replace(/[、，和及与]/g, "");
  for (const [pattern, replacement] of synonyms) text = text.replace(pattern, replacement);
  return text.replace(lightHeads, "").replace(lightTails, "");
}

/** Whether what is left of a phrase names no thing: "企业", "项目", and verbs alone. */
export const isGeneric = (text: string): boolean =>
  /^(?:企业|项目|工程|总投资|示范|年度|计划|落地|竣工|投产|开工|投资|任务|面积|数量|总量|人数|产值|资金|重点|个|其中|建设|改造|工作|单位|事项|问题|活动|措施|产业|产品|基地|中心|平台|机构|试点|县区|县市|区县|地区|城市|乡镇|全市)*$/.test(
    text
  );

/**
 * Words of which each excludes the others of its line: a figure of rural roads does not answer one of motorways.
 * Alternatives of one meaning are joined by "|".
 */
const contrasts: RegExp[][] = `
  国家级|国家(?!储备) 省级|自治区级|省定 市级 县级|区级 乡级|镇级|村级
  城镇|城市 农村|乡村|农牧区|农牧民
  小学 初中 高中 幼儿园|幼儿 高校|大学
  风电|风力 光伏|太阳能 水电 火电|煤电 核电 储能 生物质
  进口(?!出口) 出口
  规上|规模以上|规模工业 限上|限额以上
  省外|区外|市外|国内|内资 境外|外资|外商
  高速公路 高速铁路|高铁 国省|干线 农村公路 地铁|轨道
  污水 垃圾 供水|自来水 供热|供暖|热网 燃气|天然气
  存款 贷款 保费
  老旧小区 棚户 危房 保障房 公租房|廉租房
  养老 医疗|医保|新农合 失业 工伤 生育
  第一产业|农业 第二产业 第三产业|服务业
  粮食 油料 蔬菜 水果 肉类|肉 禽蛋 奶 水产
  增加值 产值 利润|利税 税收 投资额|投资 收入 装机
  粗钢|钢材 水泥 汽车 电解铝|铝材 原煤|煤炭
  普通公路 桥梁|桥 隧道
  户籍 常住
  农田 设施
  露地 设施|大棚|温室
  医院 学校 公园 车站|站场 图书馆|博物馆
  专利 商标
  在建 新建|新增 改造|整治
  门诊 住院
  男 女
  二氧化硫 氮氧化物 化学需氧量 氨氮 PM2.5 PM10
`
  .trim()
  .split("\n")
  .map((line) =>
    line
      .trim()
      .split(/\s+/)
      .map((word) => new RegExp(word))
  );

/** Whether two phrases name two of a kind: each has a word of a line, and they share none. */
export function areContrary(a: string, b: string): boolean {
  return contrasts.some((line) => {
    const inA = line.filter((word) => word.test(a));
    const inB = line.filter((word) => word.test(b));
    return inA.length > 0 && inB.length > 0 && !inA.some((word) => inB.includes(word));
  });
}

/** Thresholds inside a name, "10亿元以上项目": two that differ name two things. */
export function thresholdsOf(phrase: string): string[] {
  return [...phrase.matchAll(/\d+(?:\.\d+)?(?:[万亿千百]*(?:元|吨|千瓦|级|岁|G|平方米|美元|%))/g)].map(
    ([match]) => match
  );
}

/** How far a work is along: an idea, opened, otherwise under way, or done; null where nothing is said. */
export type Stage = "planned" | "opened" | "begun" | "done" | null;

const stages: [stage: Stage, words: RegExp][] = [
  // What is begun and done in one clause is done.
  ["done", /竣工|投产|投用|投运|完工|通车|交付|建成(?!后)/],
  ["planned", /谋划|储备|包装|策划|申报|筹建|前期/],
  ["opened", /开工(?!率)|动工/],
  ["begun", /启动|推进|在建|加快建设|加快实施|正在|有序|规划建设|进展顺利|加紧|抓紧/],
  ["done", /完成|达产|运营|改造了|打通|新增|建设|新建/]
];

/** The stage that the words around a figure tell. */
export function stageOf(words: string): Stage {
  return stages.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * Whether a count of works at one stage answers a promise of another: works under way are not done, and of works
 * to be opened only those count that were opened.
 */
export function stagesAgree(promised: Stage, reported: Stage): boolean {
  switch (promised) {
    case "planned":
      return reported === "planned";
    case "opened":
      return reported === "opened" || reported === null;
    case "begun":
      return reported !== "planned";
    default:
      return reported === "done" || reported === null;
  }
}

/** Whether a count is of what came in the year, or of all there is. */
export type Amount = "flow" | "stock" | null;

/** From the name of the thing and the words just before its number. */
export function amountOf(metric: string, before: string): Amount {
  if (/总(?:数|量|面积|里程|规模|户数|人数)|累计|保有量|存量|余额|在[校岗]/.test(metric + before.slice(-12)))
    return "stock";
  if (/新增|净增|新(?:建|培育|认定|引进|签|设|开工|登记|入库)/.test(metric + before.slice(-12)))
    return "flow";
  if (/(?:达到?|增至|增加到|发展到|突破|超过?|升至|提高到|拥有|共有)$/.test(before)) return "stock";
  return null;
}
