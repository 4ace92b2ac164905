import type {Rule} from "./rule.ts";

const industries = ["第一产业", "第二产业", "第三产业"];

/** 三次产业结构调整为12.0：48.1：39.9. */
export const structure: Rule = {
  name: "structure",
  read({left, quantities}) {
    if (quantities[0]?.form !== "part" || !/产业/.test(left)) return null;
    return {measure: "share", subject: left, subjects: industries.map((industry) => `${industry}比重`)};
  }
};
