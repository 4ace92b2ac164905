import type {Rule} from "./rule.ts";

const each = /(?:均|都|皆|双)(?:已|达到?|为|超过|保持|稳定在|控制在|在|提高到|突破|约|实现|完成)*$/;

/** 签约项目1134个; 改造30个体育公园; 粮食产量达到25.5亿斤以上. */
export const level: Rule = {
  name: "level",
  read({left, quantities}) {
    const quantity = quantities[0];
    if (!quantity || quantity.form !== "number" || /[%‰]|分点/.test(quantity.unit)) return null;
    return {measure: "level", subject: left, each: each.test(left) || /各$/.test(left)};
  }
};
