import {fall, rise} from "./growth.ts";
import type {Rule} from "./rule.ts";

const verbs = new RegExp(
  `(?:(?:(?<![占同之])比(?![例重])|较|同(?=上年|期))[^，、]{0,10}?)?(?:同比|均|都|分别|年均|每年|再|又|累计|净|可|约|将|前移)*(?:(?<rise>${rise}|前移|跃升|上移|加快|前进|晋升|多增)|(?<fall>${fall}|后移|放缓|少增))(?:了)?(?:均|约|近|超过|分别)?$`
);
const distance =
  /^(?<subject>.*?)(?:均|都|分别|也|仍|还)?(?<direction>超(?=目标|任务|计划|预期|年初)|高于|高出|快于|大于|领先|优于|超过|低于|少于|落后于?|慢于|(?<!占)[比较](?![例重])(?=[^，、]*(?<![提升降])[高低快慢]出?$))(?<other>[^，]*?)(?:平均水平|平均|水平|增速)?(?:的)?(?<adjective>高出?|低|快|慢|多)?(?:均|分别|约|近|了)*$/;
const amountVerb = new RegExp(
  `(?:(?:比|较)(?:上年|去年|\\d{4}年|年初)[^，、]{0,4}|同比|均|分别|年均|每年|每人|每月|月人?均|人均|再|累计|净|将|可|平均){0,8}(?:(?<rise>增加|提高|增长|(?<!新|净)增|上涨|上升|增收|增产|多增|净增)|(?<fall>减少|减产|降低|下降|减|压减|压缩|缩短|节约|下调))(?:了)?(?:约|近|分别)?$`
);
const earned = /人均.*增收/;
const amountOpening =
  /^(?:[^，]*?(?:累计|预计|全年|力争|确保|进一步|实现|共|为企业|为市场主体|企业|年均|月均|人均|每月|每年|清理))?(?:(?<fall>降低|减少|减轻|压减|压降)|(?<rise>增加(?!值)|提高|增产))(?<object>[^，到至]+)$/;

/** 优良天数比例提高5.5个百分点; 高于全国2个百分点; 排名前移3位. */
export const pointChange: Rule = {
  name: "pointChange",
  read({left, quantities}) {
    const quantity = quantities[0];
    if (!quantity || quantity.form !== "number") return null;
    if (!/百分点|千分点|^位次?$|^名$/.test(quantity.unit)) return null;
    // 服务业拉动经济增长2.9个百分点: a contribution, not the movement of 服务业.
    if (/拉动[^，、]*增长(?:了)?$/.test(left))
      return {measure: "change", subject: left.replace(/了$/, ""), sign: 1};
    const far = distance.exec(left);
    if (far?.groups) {
      const down =
        /低于|少于|落后|慢于/.test(far.groups.direction ?? "") || /低|慢/.test(far.groups.adjective ?? "");
      return {
        measure: "change",
        subject: far.groups.subject ?? "",
        sign: down ? -1 : 1,
        relative_to: far.groups.other ?? ""
      };
    }
    const moved = verbs.exec(left);
    if (moved)
      return {measure: "change", subject: left.slice(0, moved.index), sign: moved.groups?.fall ? -1 : 1};
    return quantity.unit.includes("分点") ? {measure: "change", subject: left, sign: 1} : null;
  }
};

/** 养老金提高567元; 荒漠化土地年均减少36万亩; 降低用电成本12.3亿元. */
export const amountChange: Rule = {
  name: "amountChange",
  read({left, quantities}) {
    const quantity = quantities[0];
    if (!quantity || quantity.form !== "number" || /[%‰]/.test(quantity.unit)) return null;
    const apart = /^(?<subject>.*?)[比较][^，、]{2,8}(?<direction>多|少)$/.exec(left);
    if (apart?.groups) {
      return {
        measure: "change",
        subject: apart.groups.subject ?? "",
        sign: apart.groups.direction === "少" ? -1 : 1
      };
    }
    const sinceThen = /[比较](?:年初|上年末?|去年末?)新增$/.exec(left);
    if (sinceThen) return {measure: "change", subject: left.slice(0, sinceThen.index), sign: 1};
    const moved = amountVerb.exec(left);
    // 农民人均增收300元: what moved is in the verb.
    if (moved && earned.test(moved[0]))
      return {measure: "change", subject: `${left.slice(0, moved.index)}人均增收`, sign: 1};
    if (moved)
      return {measure: "change", subject: left.slice(0, moved.index), sign: moved.groups?.fall ? -1 : 1};
    const opened = amountOpening.exec(left);
    if (opened?.groups)
      return {measure: "change", subject: opened.groups.object ?? "", sign: opened.groups.fall ? -1 : 1};
    return null;
  }
};
