import type {Rule} from "./rule.ts";

const each =
  /(?:均|都|皆|双)(?:已|达到?|为|超过|保持|稳定在|占到?(?:全[国省区市]的?)?|控制在|在|提高到|实现|突破|约)*$/;

/** 森林覆盖率提高到18.3%; 占规上工业比重达到20%; 90%以上的社区建成站点. */
export const share: Rule = {
  name: "share",
  read({left, quantities}) {
    if (!/[%‰]/.test(quantities[0]?.unit ?? "")) return null;
    // 居民消费价格指数控制在103%: an index, not a part.
    if (/指数[^，、]{0,6}$/.test(left) && (quantities[0]?.value ?? 0) >= 90)
      return {measure: "level", subject: left};
    return {
      measure: "share",
      subject: left
        .replace(/(?:超过|突破|达到|达|占)(?=[^，]{2,}的$)/, "占")
        .replace(/(?:均|都|仅|只|约|已)*占(?:到|了|据)?(?=[^，]{2,}$)/, "占"),
      each: each.test(left)
    };
  }
};
