import type {Rule} from "./rule.ts";

const verb =
  /(?:[比较][^，、比较]{0,8}|同比|均|都|分别|依次|实现|力争|将|约|年均){0,4}(?:增长|增加|提高|提升|扩大|增|是|为|达到?|相当于|到|实现|扩大到|超过|翻)?了?(?:分别|均)?(?:是|为|上年同期|(?:上年|去年|\d{4}年|全国|全省|全区|五年前|(?:前|过去|上)?[两三四五]年(?:总和|总量|之和)|上届|同期|“?十[一二三四]?五”?(?:末|时期|期间)?|年初)[^，、]{0,8}的?|了|约|近){0,3}$/;

/** 制造业投资增长1.4倍; 签约项目是2020年的3.4倍; 口岸过货量翻番. */
export const multiple: Rule = {
  name: "multiple",
  read({left, quantities}) {
    if (quantities[0]?.form !== "multiple") return null;
    const said = verb.exec(left);
    return {
      measure: "multiple",
      subject: said ? left.slice(0, said.index) : left,
      each: said !== null && /(?<![年平])均|都|双/.test(said[0])
    };
  }
};
