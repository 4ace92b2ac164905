/**
 * Moves positions apart until each is at least `distance` from the next, as little as that takes and in their order:
 * for labels at the ends of lines. Pool-adjacent-violators, which finds the nearest positions in the sense of least
 * squares.
 */
export function spread(positions: readonly number[], distance: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!);
  // Shifted so that the distance is nought, each position wants to be no less than the one before.
  const blocks: {sum: number; size: number}[] = [];
  order.forEach((at, rank) => {
    let block = {sum: positions[at]! - rank * distance, size: 1};
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
      block = {sum: last.sum + block.sum, size: last.size + block.size};
      blocks.pop();
    }
    blocks.push(block);
  });
  const spread = new Array<number>(positions.length);
  let rank = 0;
  for (const {sum, size} of blocks)
    for (let i = 0; i < size; i++, rank++) spread[order[rank]!] = sum / size + rank * distance;
  return spread;
}
