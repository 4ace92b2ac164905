/** A figure in a text, or a stretch of text between figures. */
export interface Segment<T> {
  start: number;
  end: number;
  text: string;
  /** The observations that stand here: several where one number makes several claims. */
  observations: T[];
}

/**
 * Cuts a text into plain stretches and figures. `start` is the text's place in its report, to which the offsets
 * of the observations refer; what lies outside of the text is left out. Figures that overlap become one.
 */
export function highlight<T extends {start: number; end: number}>(
  text: string,
  start: number,
  observations: readonly T[]
): Segment<T>[] {
  const end = start + text.length;
  const figures: Segment<T>[] = [];
  const inside = observations.filter((o) => o.start >= start && o.end <= end && o.end > o.start);
  for (const observation of inside.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = figures.at(-1);
    if (last && observation.start < last.end) {
      last.end = Math.max(last.end, observation.end);
      last.observations.push(observation);
    } else
      figures.push({start: observation.start, end: observation.end, text: "", observations: [observation]});
  }
  const segments: Segment<T>[] = [];
  let position = start;
  const plain = (until: number) => {
    if (until > position)
      segments.push({
        start: position,
        end: until,
        text: text.slice(position - start, until - start),
        observations: []
      });
  };
  for (const figure of figures) {
    plain(figure.start);
    segments.push({...figure, text: text.slice(figure.start - start, figure.end - start)});
    position = figure.end;
  }
  plain(end);
  return segments;
}
