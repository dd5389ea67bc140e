/** A number for each hidden count. */
export type Counts = readonly number[];

export interface Onlooker {
  /** Which of the counts the onlooker knows exactly: those of their own school. */
  readonly knows: (index: number) => boolean;
  /** Everything the onlooker sees: two worlds with the same sight cannot be told apart. */
  readonly sight: (counts: Counts) => string;
}

const steps = [1, -1, 2, -2, 3, -3, 4, -4];

/**
 * Whether an onlooker can tell a count they should not: no other world nearby, one or two counts changed by up to four,
 * looks the same and has another number there. Rules alone do not rule that out: where every limit is just met, only one
 * world may meet them.
 */
export function givesAway(counts: Counts, { knows, sight }: Onlooker): boolean {
  const seen = sight(counts);
  const open = counts.flatMap((_, index) => (knows(index) ? [] : [index]));
  const looksAlike = (changed: Counts): boolean => Math.min(...changed) >= 0 && sight(changed) === seen;
  return open.some((index) => {
    const alone = steps.some((step) => looksAlike(moved(counts, index, step)));
    return !alone && !steps.some((step) => hasPartner(moved(counts, index, step), { index, open, looksAlike }));
  });
}

interface Search {
  readonly index: number;
  readonly open: readonly number[];
  readonly looksAlike: (changed: Counts) => boolean;
}

function hasPartner(changed: Counts, { index, open, looksAlike }: Search): boolean {
  return open.some((other) => other !== index && steps.some((step) => looksAlike(moved(changed, other, step))));
}

function moved(counts: Counts, index: number, step: number): Counts {
  return counts.map((count, at) => (at === index ? count + step : count));
}
