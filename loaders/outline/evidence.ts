// Words that only plans, or only reviews, are full of; weights are rounded log odds over many reports.
const words =
  /(力争|确保|争取|鼓励|引导|继续|抓好|加快|支持|推动|完善|加强)|成功|累计|荣获|顺利|取得|圆满|预计|获批|增长|同比|了/g;

/**
 * Evidence that a text speaks of things to come, per thousand characters: most plans lie above 5, most reviews
 * below -8.
 */
export function planEvidence(text: string): number {
  let score = 0;
  for (const match of text.matchAll(words)) score += match[1] ? 1 : -2;
  return (score * 1000) / Math.max(text.length, 1);
}
