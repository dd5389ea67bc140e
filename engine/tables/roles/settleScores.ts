import type { Role } from "../../study";
import { compareMoments, type Moment } from "../headers/moment";
import { fillerWords } from "../headers/headingWords";
import type { Guess } from "./guess";

/** A score column with what it measures, while moments are being settled. */
interface Candidate {
  readonly index: number;
  readonly guess: Guess;
  readonly stem: string;
  readonly label: string;
  readonly moment: Moment | null;
}

/**
 * Settles score columns by their neighbours: columns of one stem at different moments are one measure, the first moment
 * is before, the last after, those between "wave". A stem with one moment is tried again without filler words; then one
 * lone before and one lone after are paired with low confidence. Columns left keep a measure but get no partner.
 */
export function settleScores(guesses: readonly Guess[], momentOfTable: Moment | null): readonly Guess[] {
  const hasOwn = guesses.some((guess) => guess.role === "score" && guess.reading.moment !== null);
  const fallback = hasOwn ? null : momentOfTable;
  const scores = guesses.flatMap((guess, index): Candidate[] => {
    if (guess.role !== "score") return [];
    const { stem, label, moment } = guess.reading;
    return [{ index, guess, stem, label, moment: moment ?? fallback }];
  });
  const settled = guesses.map((guess): Guess => {
    const { moment } = guess.reading;
    return guess.role === "test-date" && moment !== null ? { ...guess, wave: isLate(moment) ? 1 : 0 } : guess;
  });
  const left = pairByStem(numbered(scores), settled, 1);
  const full = new Map(left.map((candidate) => [candidate.index, candidate.stem]));
  const looser = left.map((candidate) => ({ ...candidate, stem: withoutFillers(candidate.stem) }));
  const single = pairByPosition(pairByStem(looser, settled, 0.85), settled);
  for (const { index, guess, moment, label } of single) {
    const stem = full.get(index) ?? "";
    const role: Role = moment === null ? "ignored" : isLate(moment) ? "after" : "before";
    settled[index] = {
      ...guess,
      role,
      measure: stem === "" ? "score" : stem,
      label: label === "" ? null : label,
      wave: null,
    };
  }
  return settled;
}

/** "Maths 2", "Maths3" and the like: the number is the moment when another column has the same words before it. */
function numbered(candidates: readonly Candidate[]): readonly Candidate[] {
  const split = candidates.map((candidate) => {
    const match = candidate.moment === null ? /^(.*?\D) ?(\d{1,2})$/.exec(candidate.stem) : null;
    return match === null ? null : { stem: (match[1] ?? "").trim(), number: Number(match[2]) };
  });
  const counts = new Map<string, number>();
  for (const part of split) if (part !== null) counts.set(part.stem, (counts.get(part.stem) ?? 0) + 1);
  return candidates.map((candidate, index) => {
    const part = split[index];
    if (part === null || part === undefined || (counts.get(part.stem) ?? 0) < 2) return candidate;
    const label = candidate.label.replace(/\s*\d{1,2}$/, "");
    const moment: Moment = { word: null, year: null, yearGroup: null, term: null, number: part.number };
    return { ...candidate, stem: part.stem, label, moment };
  });
}

/** Settles every stem with two or more different moments into `settled`; gives back the rest. */
function pairByStem(candidates: readonly Candidate[], settled: Guess[], sureness: number): readonly Candidate[] {
  const byStem = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = byStem.get(candidate.stem) ?? [];
    group.push(candidate);
    byStem.set(candidate.stem, group);
  }
  const left: Candidate[] = [];
  for (const [stem, group] of byStem) {
    const timed = group.filter((candidate) => candidate.moment !== null);
    timed.sort((one, other) => (one.moment && other.moment ? compareMoments(one.moment, other.moment) : 0));
    const first = timed[0];
    const last = timed[timed.length - 1];
    if (!first?.moment || !last?.moment || compareMoments(first.moment, last.moment) >= 0) {
      left.push(...group);
      continue;
    }
    timed.forEach((candidate, order) => {
      const role: Role = candidate === first ? "before" : candidate === last ? "after" : "wave";
      settle(settled, candidate, { role, stem, wave: order, sureness, reason: candidate.guess.reason });
    });
    left.push(...group.filter((candidate) => candidate.moment === null));
  }
  return left;
}

/** One lone column before and one lone after, of whatever stems: a pair by position, to be confirmed. */
function pairByPosition(candidates: readonly Candidate[], settled: Guess[]): readonly Candidate[] {
  const before = candidates.filter((candidate) => candidate.moment !== null && !isLate(candidate.moment));
  const after = candidates.filter((candidate) => candidate.moment !== null && isLate(candidate.moment));
  const [first, last] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || first === undefined || last === undefined) return candidates;
  if (first.guess.scale?.scale.id !== last.guess.scale?.scale.id) return candidates;
  const stem = first.stem === "" ? last.stem : first.stem;
  settle(settled, first, { role: "before", stem, wave: 0, sureness: 0.5, reason: "neighbours" });
  settle(settled, last, { role: "after", stem, wave: 1, sureness: 0.5, reason: "neighbours" });
  return candidates.filter((candidate) => candidate !== first && candidate !== last);
}

function settle(
  settled: Guess[],
  { index, guess, label }: Candidate,
  found: { role: Role; stem: string; wave: number; sureness: number; reason: string },
): void {
  settled[index] = {
    ...guess,
    role: found.role,
    measure: found.stem === "" ? "score" : found.stem,
    label: label === "" ? null : label,
    wave: found.wave,
    confidence: guess.confidence * found.sureness,
    reason: found.reason,
  };
}

function withoutFillers(stem: string): string {
  return stem
    .split(" ")
    .filter((word) => !fillerWords.has(word))
    .join(" ");
}

/** A moment in the second half of the school year, a word for after, or a later wave. */
function isLate(moment: Moment): boolean {
  if (moment.word !== null) return moment.word === "after";
  return (moment.term ?? 0) >= 6 || (moment.number ?? 0) >= 2;
}
