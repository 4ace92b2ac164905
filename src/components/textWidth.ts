/** About how wide a text is at 12 pixels; a Chinese character is about as wide as two Latin ones. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "⺀" ? 12.5 : 6.6), 0);
}
