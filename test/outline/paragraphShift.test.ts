import {describe, expect, it} from "vitest";
import {looksBack, shiftOfParagraph, stanceOfSentence} from "../../loaders/outline/paragraphShift.ts";
import {outcome, target, type Stance} from "../../loaders/outline/stance.ts";

const frame = {year: 2022, thisYear: 2022};
const december = {year: 2022, thisYear: 2021};
const review = outcome(2021);
const five = outcome(2017, 2021);
const plan = target(2022);

describe("shiftOfParagraph", () => {
  it.each<[string, Stance, Stance, string]>([
    ["五年来，我们坚持创新驱动。", review, five, "section"],
    ["各位代表！过去五年，我们砥砺前行。", review, five, "block"],
    ["刚刚过去的五年，成绩显著。", review, five, "section"],
    ["一年来，主要做了以下工作：", five, review, "block"],
    ["2021年，面对困难，我们迎难而上。", five, review, "section"],
    ["2021年，生产总值达到90亿元，是2016年的1.5倍。", five, review, "paragraph"],
    ["2018年以来，累计投资90亿元。", review, outcome(2018, 2021), "section"],
    ["2019年，我们启动了改造。", review, outcome(2019), "paragraph"],
    ["2022年是换届之年，做好工作意义重大。", review, plan, "block"],
    ["今年经济社会发展的主要预期目标是：增长6%。", review, plan, "block"],
    ["综合考虑各方面因素，建议生产总值增长6%。", review, plan, "block"],
    ["实现上述目标，要抓好以下工作。", review, plan, "block"],
    ["今后五年，我们要建成强市。", review, target(2022, 2026), "block"],
    ["“十四五”时期，我们要建成强市。", plan, target(2021, 2025), "block"],
    ["到2035年，基本实现现代化。", plan, target(2035), "paragraph"],
    ["过去一年，我们转变作风，今后还要努力。", plan, review, "paragraph"],
    ["2022年春节前夕，突发疫情。", review, outcome(2022), "section"]
  ])("%s", (paragraph, current, stance, reach) => {
    expect(shiftOfParagraph(paragraph, frame, current)).toEqual({stance, reach});
  });

  it.each<[string, Stance]>([
    ["全市坚持稳中求进。", review],
    ["2021年，全市增长6%。", review],
    ["2021年启动的项目年内投产。", plan],
    ["这一年，我们要办好十件实事。", plan],
    ["按照市委总体要求，我们抓好落实。", review],
    ["截至2021年末，企业达到9000户。", review],
    ["过去五年的做法说明，必须坚持改革，这在全市上下已经形成共识", five]
  ])("goes on in %s", (paragraph, current) => {
    expect(shiftOfParagraph(paragraph, frame, current)).toBeNull();
  });

  it("reads 今年 and 明年 of a report of December", () => {
    expect(shiftOfParagraph("今年是开局之年，全市增长6%。", december, review)).toBeNull();
    expect(shiftOfParagraph("明年要抓好七项工作。", december, review)?.stance).toEqual(plan);
  });
});

describe("stanceOfSentence", () => {
  it.each<[string, Stance, Stance]>([
    ["到2025年，研发强度达到3%。", plan, target(2025)],
    ["力争到“十四五”末，城镇化率达到60%。", plan, target(2025)],
    ["今年增长6%。", target(2022, 2026), plan],
    ["2019年建成一期。", review, outcome(2019)],
    ["2019年以来建成三期。", review, review],
    ["增长6%。", plan, plan]
  ])("%s", (sentence, current, expected) => {
    expect(stanceOfSentence(sentence, frame, current)).toEqual(expected);
  });
});

describe("looksBack(sentence, before)", () => {
  it.each([
    ["过去一年，各项工作成绩很大。", false, true],
    ["工业总产值增长9%。", true, true],
    ["今年要着力抓好三件事。", true, false],
    ["面对压力，我们要稳中求进。", true, false],
    ["工业总产值增长9%。", false, false]
  ])("%s after %s: %s", (sentence, before, expected) => {
    expect(looksBack(sentence, before)).toBe(expected);
  });
});
