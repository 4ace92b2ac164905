import type {Cleaned} from "./cleaning.ts";

// What surrounds the text on a government site. Each pattern is anchored: a sentence that mentions 来源 stays.
const chrome =
  /^(?:[•·●▪■◆] ?\S{1,20}(?: \S{1,20}){0,2}$|登录|注册|首 ?页|网站首页|当前位置|您?(?:现在)?(?:所在|的)位置|信息检索|索 ?引 ?号|信息索引|主题(?:分类|词)|发文(?:机构|机关|字号|单位|时间)|发布(?:时间|日期|机构|单位|人)|成文日期|生成日期|公文时效|有效性|信息(?:来源|类别|名称)|资料来源|文 ?号[:： ]?|名 ?称[:：]|文章?来源|稿源|来 ?源(?:URL)?[:：]|作 ?者[:：]|时间[:：]|责任编辑|责编|编 ?辑[:：]|审核[:：]|校对[:：]|录入|字体|字号|【?(?:大 中 小|字体)|分享(?:到|至|$)|打 ?印|关 ?闭|收藏|保存|上一[篇条页]|下一[篇条页]|相关(?:文章|链接|阅读|新闻|附件|解读|信息)|本栏(?:最新|推荐)|阅读排行|标签云|点击(?:数|量|排行|阅读)|扫一扫|扫码|用手机|版权|主办|承办|技术支持|网站(?:地图|声明|标识)|联系我们|关于我们|政府网站|地址[:：]|邮编|联系电话|浏览(?:次数|量|[:：])|阅读(?:次数|量|[:：])|评论[:：]?|访问量|无障碍|长者|政务微[博信]|QQ空间|新浪微博|腾讯微博|人人网|开心网|百度空间|和讯|天涯社区|微信|政策解读$|文件下载|附件下载|正文[:：]?$|标题[:：]|报告人[:：]|[（(]此件(?:公开|主动|依申请)|内容摘要|我的咨询|您还未登录|是否“?确认|\S*网上举报|\S{0,12}举报电话|[^。]{0,12}ICP备|[^。]{0,12}公网安备|https?:\/\/\S*$|www\.\S*$)/;

// In a run of site furniture these lines belong to the report.
const front =
  /报告(?:（[^）]*）)?$|(?:草案|计划|纲要|公报|通知|方案)(?:的报告)?$|会议上?[）)]?$|大会[）)]?$|会议通过|[市省州县区旗盟]长|主任|总理|主席|人民政府$|委员会$|\d日[）)]?$|代表[:：!！]?$|回顾$|目标|任务|安排$|总体要求/;

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．是]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十]{1,2}[部章篇，、])/;
const sentence = /[。！!；;：:”]$/;

// A row of a table is one as well, however short.
function isBody(line: string): boolean {
  return (
    line.startsWith("|") ||
    line.length >= 60 ||
    (sentence.test(line) && line.length > 4) ||
    numbered.test(line)
  );
}

function isFurniture(line: string): boolean {
  if (line === "" || line.length > 120) return false;
  const isStatement = line.length > 30 && line.endsWith("。");
  return !isStatement && chrome.test(line);
}

/** Cuts what a site puts round a report: menus, document fields, sharing and printing, lists of other pages. */
export function dropSiteChrome(text: string): Cleaned {
  const lines = text.split("\n");
  const isChrome = lines.map(isFurniture);
  const lastBody = lines.findLastIndex((line, index) => !isChrome[index] && isBody(line));
  const kept: string[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && (isChrome[end] || !isBody(lines[end]!))) end++;
    let chromeLines = 0;
    let firstChrome = end;
    for (let index = end - 1; index >= start; index--) {
      if (!isChrome[index]) continue;
      chromeLines++;
      firstChrome = index;
    }
    const isTail = start > lastBody && lastBody >= 0;
    for (let index = start; index < end; index++) {
      const line = lines[index]!;
      const cut = isTail
        ? index >= firstChrome || (chromeLines > 0 && /^附件[:：]?$/.test(line))
        : isChrome[index] || (chromeLines >= 2 && line !== "" && !front.test(line));
      if (!cut) kept.push(line);
    }
    if (end < lines.length) kept.push(lines[end]!);
    start = end + 1;
  }
  return {text: kept.join("\n"), count: lines.length - kept.length};
}

/** A news item that leads with extracts and then prints the report "原文如下" says those figures twice. */
export function dropNewsLead(text: string): Cleaned {
  const match = /(?:^|\n)[^\n。]{0,12}(?:原文|全文)[^\n。]{0,6}如下[:：]?\n/.exec(
    text.slice(0, Math.max(5000, text.length / 5))
  );
  if (!match) return {text, count: 0};
  return {text: text.slice(match.index + match[0].length), count: 1};
}

/** The abstract that an aggregator prints before the text: the text's first words, ending in dots. */
export function dropAbstract(text: string): Cleaned {
  let count = 0;
  const cleaned = text.replace(
    /(^|\n)内容摘要[:：]?\n*[^\n]{0,300}?(?:\.{3,}|…{1,2})\n/,
    (_match, lead: string) => {
      count++;
      return lead;
    }
  );
  return {text: cleaned, count};
}

const glossary =
  /^[*※【（(\s]{0,3}(?:附件?[\d一二三四]?[:：]?)?(?:资料[:：])?(?:《?政府工作报告》?)?(?:中|中的)?(?:有关|部分|相关|专业|主要)?(?:名词|专业术语|名词术语|用语|术语|注释)[^。，\n]{0,25}$/;

/** The glossary after a report explains slogans; its numbers are no claims of the year. */
export function dropGlossary(text: string): Cleaned {
  const lines = text.split("\n");
  const earliest = lines.length * 0.3;
  const start = lines.findIndex(
    (line, index) => index > earliest && line.length <= 50 && glossary.test(line)
  );
  if (start < 0) return {text, count: 0};
  const next = lines.findIndex((line, index) => index > start && /^附件[\d一二三四]?(?:[:：]|$)/.test(line));
  const kept = next < 0 ? lines.slice(0, start) : [...lines.slice(0, start), ...lines.slice(next)];
  return {text: kept.join("\n"), count: lines.length - kept.length};
}
