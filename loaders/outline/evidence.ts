// Words that only plans, or only reviews, are full of; weights are rounded log odds over many reports.
const words =
  /(力争|确保|争取|鼓励|引导|继续|抓好|加快|支持|推动|完善|加强)|成功|累计|荣获|顺利|取得|圆满|预计|获批|增长|同比|了/g;

/**
 * Evidence that a stretch of a text speaks of things to come, per thousand characters: most plans lie above 5,
 * most reviews below -8. Weighing is done once for the whole text.
 */
export function planEvidence(text: string): (start: number, end: number) => number {
  const positions: number[] = [];
  const sums = [0];
  for (const match of text.matchAll(words)) {
    positions.push(match.index);
    sums.push(sums[sums.length - 1]! + (match[1] ? 1 : -2));
  }
  const before = (position: number) => {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return sums[low]!;
  };
  return (start, end) => ((before(end) - before(start)) * 1000) / Math.max(end - start, 1);
}
