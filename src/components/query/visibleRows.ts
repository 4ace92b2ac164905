/** Which rows a scrolled table shows. */
export interface Window {
  first: number;
  /** One past the last. */
  last: number;
}

/** No browser lays out an element that is much taller, so that a million rows share this height. */
export const tallest = 8_000_000;

/** Height of what is scrolled, in pixels. */
export function scrolledHeight(rows: number, rowHeight: number): number {
  return Math.min(tallest, rows * rowHeight);
}

/**
 * The rows to show at a scroll position, in a window of some height. Where the rows are taller than an element may
 * be, a pixel of scrolling is more than one of rows.
 */
export function visibleRows(
  scrollTop: number,
  {rows, rowHeight, height}: {rows: number; rowHeight: number; height: number}
): Window {
  const shown = Math.ceil(height / rowHeight);
  const room = scrolledHeight(rows, rowHeight) - height;
  const share = room <= 0 ? 0 : Math.min(1, Math.max(0, scrollTop / room));
  const first = Math.round(share * Math.max(0, rows - Math.floor(height / rowHeight)));
  return {first, last: Math.min(rows, first + shown)};
}

/** The scroll position that has a row as the first one shown. */
export function scrollTopOf(
  first: number,
  {rows, rowHeight, height}: {rows: number; rowHeight: number; height: number}
): number {
  const room = Math.max(0, scrolledHeight(rows, rowHeight) - height);
  const most = Math.max(1, rows - Math.floor(height / rowHeight));
  return (Math.min(first, most) / most) * room;
}
