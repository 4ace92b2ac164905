import type {Rule} from "./rule.ts";

const done =
  /(?:分别|均|超额|已)*(?:完成|占|为|达到?|达|实现)(?:了|到)?(?:全?年度?|年初|省(?:政府|里)?|市(?:政府|里)?|国家|自治区|下达|分配|确定|调整|预期|预定|责任|目标|任务|计划|预算|考核|指标|数|量|进度|总|投资|工作|的|\d{4}年)*(?:目标|任务|计划|预算|进度|目标值|(?:年度|年)计划投资|任务数|计划数|预算数|指标|任务量|目标任务)(?:的)?$/;
const rate =
  /(?<subject>.*(?:完成率|完工率|达成率|任务完成率|计划完成率|兑现率))(?:均|都|分别)?(?:达到?|为|达|是|保持)?了?$/;

/** 完成年度目标的107.9%; 占年计划的116%; 完工率100%. */
export const completion: Rule = {
  name: "completion",
  read({left, right, quantities}) {
    if (quantities[0]?.unit !== "%") return null;
    const part = done.exec(left);
    if (part) return {measure: "completion", subject: left.slice(0, part.index)};
    const met = /^(?<subject>.*(?:目标|任务|计划|预算))(?:已经?|超额|均)*(?:完成|实现)了?$/.exec(left);
    if (met) return {measure: "completion", subject: met.groups?.subject ?? ""};
    const stated = rate.exec(left);
    if (stated) return {measure: "completion", subject: stated.groups?.subject ?? left};
    return /^完成(?:任务|目标|计划)?$/.test(right) ? {measure: "completion", subject: left} : null;
  }
};
