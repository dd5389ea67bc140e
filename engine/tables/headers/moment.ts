import { foldHeader } from "../cells/foldText";
import { halfTerms, joiningWords, months, numberedKinds, terms, words, yearGroupKinds } from "./momentWords";

/**
 * When a score was taken, as far as a header says: "before" or "after" in words, and ordered parts (school year or
 * calendar year, year group, place in the school year, a bare number), larger is later; null: not said.
 */
export interface Moment {
  readonly word: "before" | "after" | null;
  readonly year: number | null;
  /** `year` is the one a school year began in: "2024/25". */
  readonly isSchoolYear?: true;
  readonly yearGroup: number | null;
  /** 0 (September) to 12, terms in between */
  readonly term: number | null;
  readonly number: number | null;
}

/** A header taken apart: what is measured and when. */
export interface MomentReading {
  readonly moment: Moment | null;
  /** The folded words left: "mrt sas". */
  readonly stem: string;
  /** The same words as a person wrote them: "MRT SAS". */
  readonly label: string;
  /** The words that said when, as written: "Oct 2024"; "" where none did. */
  readonly said: string;
}

const unsaid: Moment = { word: null, year: null, yearGroup: null, term: null, number: null };

/** One part of a header read as a moment, and how many tokens it took. */
interface Part {
  readonly part: Partial<Moment>;
  readonly tokens: number;
}

/** Takes a header apart; linear in its words. */
export function readMoment(header: string): MomentReading {
  const written = header.split(/[\s›_/()[\],:;–—-]+/).filter((token) => token !== "");
  const tokens = written.flatMap((token) =>
    foldHeader(token)
      .split(" ")
      .filter((folded) => folded !== "")
      .map((folded, index) => ({ folded, label: index === 0 ? token : "" })),
  );
  const folded = tokens.map((token) => token.folded);
  const left: { folded: string; label: string }[] = [];
  const said: string[] = [];
  let moment: Moment | null = null;
  let isAfterTime = false;
  for (let index = 0; index < tokens.length;) {
    const here = partAt(folded, index);
    const token = tokens[index];
    const year: number | null = here === null && isAfterTime ? shortYear(header, token?.folded ?? "") : null;
    const known: Moment = moment ?? unsaid;
    if (year !== null && known.year === null) {
      moment = { ...known, year };
      said.push(token?.label ?? "");
      index++;
    } else if (here !== null) {
      moment = { ...known, ...here.part };
      const labels = tokens.slice(index, index + here.tokens).map(({ label }) => label);
      said.push(labels.join(here.part.isSchoolYear === true ? "/" : " "));
      index += here.tokens;
      isAfterTime = here.part.term !== undefined;
    } else {
      isAfterTime = false;
      if (token !== undefined) left.push(token);
      index++;
    }
  }
  const kept = moment === null ? left : left.filter((token) => !joiningWords.has(token.folded));
  return {
    moment,
    stem: kept.map((token) => token.folded).join(" "),
    label: kept
      .map((token) => token.label)
      .filter((label) => label !== "")
      .join(" "),
    said: said
      .map((label) => label.trim())
      .filter((label) => label !== "")
      .join(" "),
  };
}

function partAt(tokens: readonly string[], index: number): Part | null {
  const token = tokens[index] ?? "";
  const next = tokens[index + 1] ?? "";
  // "Outcome 2" is the second of several, not a time.
  const isNumbered = token === "outcome" && /^\d{1,2}$/.test(next);
  if (Object.hasOwn(words, token) && !isNumbered) {
    const word = words[token] ?? null;
    const isJoined = next === "test" || (word === null && next === "year");
    return { part: { word }, tokens: isJoined ? 2 : 1 };
  }
  if (Object.hasOwn(months, token)) return { part: { term: months[token] ?? null }, tokens: 1 };
  if (Object.hasOwn(terms, token)) return termAt(terms[token] ?? 0, next);
  const glued = /^([a-z]+)(\d{1,2})$/.exec(token);
  const [kind, digits, count] = glued ? [glued[1] ?? "", glued[2] ?? "", 1] : [token, next, 2];
  if (/^\d{1,2}$/.test(digits)) {
    if (Object.hasOwn(terms, kind)) return { ...termAt(terms[kind] ?? 0, digits), tokens: count };
    if (Object.hasOwn(halfTerms, kind) && /^[12]$/.test(digits)) {
      return { ...termAt(halfTerms[kind] ?? 0, digits), tokens: count };
    }
    if (numberedKinds.has(kind)) return { part: { number: Number(digits) }, tokens: count };
    if (yearGroupKinds.has(kind) && Number(digits) <= 13) return { part: { yearGroup: Number(digits) }, tokens: count };
  }
  return yearAt(token, next);
}

/** "2024", and of a school year "2024/25", "24/25" or "2425". */
function yearAt(token: string, next: string): Part | null {
  const follows = (year: number, second: string): boolean =>
    /^\d\d$/.test(second) && (year + 1) % 100 === Number(second);
  if (/^20\d\d$/.test(token)) {
    const year = Number(token);
    if (!follows(year, next)) return { part: { year }, tokens: 1 };
    return { part: { year, isSchoolYear: true }, tokens: 2 };
  }
  const [, first = "", second = next] = /^([1-3]\d)(\d\d)?$/.exec(token) ?? [];
  const year = 2000 + Number(first);
  if (first === "" || Number(first) < 15 || !follows(year, second)) return null;
  return { part: { year, isSchoolYear: true }, tokens: token.length === 2 ? 2 : 1 };
}

/** The year of "Aut 24"; null for "Aut /24", marks out of 24. */
function shortYear(header: string, token: string): number | null {
  return /^2\d$/.test(token) && !new RegExp(`/\\s*${token}(?!\\d)`).test(header) ? 2000 + Number(token) : null;
}

/** "Aut", "Aut 1", "Summer 2": halves of a term lie around its middle. */
function termAt(middle: number, next: string): Part {
  if (next === "1" || next === "2") return { part: { term: middle + (next === "1" ? -1 : 1) }, tokens: 2 };
  return { part: { term: middle }, tokens: 1 };
}

/**
 * Which of two moments comes first: negative, zero or positive. Words before anything else, then years (with a month,
 * the months from January on belong to the calendar year given), year groups, places in the school year, numbers.
 */
export function compareMoments(left: Moment, right: Moment): number {
  const rank = (moment: Moment): number => (moment.word === "before" ? 0 : moment.word === "after" ? 2 : 1);
  if (left.word !== null && right.word !== null && left.word !== right.word) return rank(left) - rank(right);
  const parts = [
    [calendarPosition(left), calendarPosition(right)],
    [left.yearGroup, right.yearGroup],
    [left.term, right.term],
    [left.number, right.number],
  ] as const;
  for (const [first, second] of parts) {
    if (first !== null && second !== null && first !== second) return first - second;
  }
  return rank(left) - rank(right);
}

/** Months since year 0; null where no year is given. A year alone, or with a term, stands for its start. */
function calendarPosition(moment: Moment): number | null {
  if (moment.year === null) return null;
  if (moment.isSchoolYear === true) return moment.year * 12 + 8 + (moment.term ?? 0);
  if (moment.term === null) return moment.year * 12;
  const monthOfYear = Math.floor(moment.term + 8) % 12;
  return moment.year * 12 + monthOfYear;
}

/** True where two moments cannot be told apart. */
export function sameMoment(left: Moment, right: Moment): boolean {
  return compareMoments(left, right) === 0;
}
