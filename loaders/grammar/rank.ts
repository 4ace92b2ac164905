import type {Rule} from "./rule.ts";

const region =
  "(?:全(?:国|省|市|区|县|州|盟|旗)|自治区|世界|全球|亚洲|西部|中部|东部|东北|西北|西南|华北|华东|国内|省内|区内|市内|同类|同等|同级|副省级|计划单列|沿海|省会|地级|主要|重点|各(?:市|省|县|盟市|地市|地级市|州市)|[^，、]{1,12}?(?:城市|地区|省份|盟市|地市|县区|园区|高新区|开发区|第一方阵|州市|区域|市州|行业|县市|百强县|强县|百强|港口|口岸|机场|高校|设区市|地级市))?(?:中|的|内|前列|个|\\d+个[^，]{0,12}?)*";
const verb =
  "(?:均|都|分别|依次|总量|继续|持续|始终|稳|仍|也|并|已|连续[^，]{1,5}|\\d+个月|预计|综合){0,8}(?:位居|位列|居于?|列|排名|排位|排在?|名列|跃居|跃升至?|升至|跃至|上升到|前移至|前移到|提升至|上升至|保持在?|保持|稳居|蝉联|处于|位于|跻身|进入|获得?|荣获|夺得|取得|居|名次|位次|达到?|为|实现)";

/** 全市排名第四, 山南地区排名第一 */
const place = "(?:全(?:国|省|市|区|县|州|盟|旗)|自治区|世界|全球|[^，、]{2,4}地区)?(?:中|的|内)?";

const said = new RegExp(
  `(?<each>均|都|双双|皆)?(?:在[^，、]{2,20}?(?:中|内|里|的)?|${place})?${verb}(?:到|了)?${region}(?:排名|位列|居|列)?$`
);
const bare = new RegExp(`(?:全(?:国|省|市|区|县|州)|自治区|世界|全球|地区|盟市)(?:排名|排位|中)?$`);

/** "位列全国先进制造业百强市第66位": the list names what is ranked, unless a total stands before it. */
const list =
  /^(?<subject>.*?)(?:均|都|分别)?(?:位居|位列|居|列|排名|排在?|名列|跻身|进入|入围|上升[到至]|跃居)(?<list>[^，、]{2,24}?(?:百强(?:城市|[县区市]|（[^）]{1,3}）)*|\d+强|榜单?))(?:中)?$/;
const total = /(?:[值额量率入资数度速模]|竞争力|实力|活力|水平|质量|环境|指数|GDP)$/;

/** 增速均位列全区第一; 数量居全区首位; 全市排名第四. */
export const rank: Rule = {
  name: "rank",
  read({left, quantities}) {
    if (quantities[0]?.form !== "rank") return null;
    const listed = list.exec(left)?.groups;
    if (listed && !total.test(listed.subject ?? ""))
      return {measure: "rank", subject: `${listed.list ?? ""}位次`};
    const match = said.exec(left) ?? bare.exec(left);
    if (!match) return null;
    const subject = left.slice(0, match.index);
    return {
      measure: "rank",
      // 经济总量稳居首位 is not about 经济.
      subject: subject !== "" && match[0].startsWith("总量") ? `${subject}总量` : subject,
      each: /均|都|双双|皆/.test(match[0])
    };
  }
};
