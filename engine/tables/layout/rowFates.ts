import type { DroppedRow } from "../../study";
import { CellKind, type CellColumn } from "../cells/cellColumn";
import { agreementWords, foldAnswer } from "../scales/answerWords";
import { foldText } from "../cells/foldText";
import { armInCaption } from "../roles/armWords";

/** Which rows of a block are kept, and why the others are not. */
export interface RowFates {
  readonly mask: Uint8Array;
  readonly count: number;
  /** Rows that hold anything. */
  readonly supplied: number;
  readonly dropped: readonly DroppedRow[];
}

const TOTAL =
  /^((grand |sub ?|class |school |year |cohort |group |overall )?(totals?|averages?|means?)|count|median|max(imum)?|min(imum)?|sd|st ?dev|standard deviation|number of pupils|no of pupils|cohort size|(boys|girls|pp|non pp|fsm|sen|eal|all pupils|all|male|female)( (average|mean|total|\d+))( \d+)?|[\p{L}\d ]{1,24} (totals?|averages?)|% .+|grades? [1-9]\+?( and above)?|boys|girls|(number|no|count|how many)( of)? (red|amber|green|below|above|at|on track|pupils|children|students).*|(total|average|mean)( (number|score|of|pupils|for|on roll|whole|class|boys|girls|pp|all|\d+).*)?)$/u;
/** A line that names those below it: "Set 2", "Year 5". */
const SUBHEADING = /^(set|class|group|year|yr|form|band|team|cohort|table) ?[\p{L}\d]{1,6}$/u;
/** Ids and scores, not labels: most texts of a large table end here. */
const LONG_NUMBER = /\d{4}/;
/** More different texts than this are no classes. */
const MOST_GROUPS = 200;
const SIGNATURE =
  /^(signed|signature|completed by|prepared by|produced by|checked by|printed|class teacher|headteacher|head teacher|date)\b/;

/** True for a line that closes a table: a signature, a note, a key. */
export const isClosingLine = (text: string): boolean =>
  text.startsWith("*") || SIGNATURE.test(foldText(text)) || /^(notes?|nb|key|source)\b/.test(foldText(text));

/** True for a text that stands before a sum, a mean or a count. */
export const isTotalWord = (text: string): boolean =>
  text.length <= 40 && !LONG_NUMBER.test(text) && TOTAL.test(foldText(text));

/**
 * Sorts the rows below headings: blank ones, headings repeated, totals (their word is the first cell of the row),
 * signatures and notes are not pupils. Asked once a different text and once a row.
 */
export function rowFates(
  columns: readonly { readonly cells: CellColumn; readonly header: string; readonly isIdentity: boolean }[],
  firstRow: number,
): RowFates {
  const length = columns[0]?.cells.kinds.length ?? 0;
  const filled = new Uint16Array(length);
  const marks = new Uint8Array(length); // 2 a total's word, 3 figures of a group; headings repeated are in `headings`
  const headings = new Uint8Array(length);
  const identities = new Uint8Array(length);
  for (const { cells, header, isIdentity } of columns) {
    const isOfGroup = isIdentity ? [] : labelsOfGroups(cells);
    const isHeading = cells.levels.map((text) => header !== "" && header.endsWith(text) && text.length > 1);
    const rare = Math.max(5, length * 0.03);
    const isTotal = cells.levels.map((text, level) => (cells.levelCounts[level] ?? 0) <= rare && isTotalWord(text));
    const hasHeading = isHeading.includes(true);
    const hasTotal = isTotal.includes(true) && !holdsAnswers(cells);
    for (let index = 0; index < length; index++) {
      const kind = cells.kinds[index] ?? 0;
      if (kind === CellKind.blank) continue;
      filled[index] = (filled[index] ?? 0) + 1;
      const isLabel = kind === CellKind.text && isTotal[cells.numbers[index] ?? 0] === true;
      if (isIdentity && !isLabel) identities[index] = 1;
      if (kind !== CellKind.text || (!hasHeading && !hasTotal && isOfGroup.length === 0)) continue;
      const level = cells.numbers[index] ?? 0;
      if (hasHeading && isHeading[level] === true) headings[index] = (headings[index] ?? 0) + 1;
      if (filled[index] !== 1) continue;
      if (hasTotal && isTotal[level] === true) marks[index] = 2;
      else if (isOfGroup[level] === true) marks[index] = 3;
    }
  }
  const hasIdentity = columns.some((column) => column.isIdentity);
  const usual = usualFilled(filled);
  const end = endOfRows(filled, usual);
  const mask = new Uint8Array(length);
  const dropped: DroppedRow[] = [];
  let [count, supplied] = [0, 0];
  for (let index = 0; index < length; index++) {
    const cellsFilled = filled[index] ?? 0;
    if (cellsFilled === 0) continue;
    supplied++;
    const isHeadings = (headings[index] ?? 0) >= 2 && (headings[index] ?? 0) * 2 >= cellsFilled;
    const isOfNobody = hasIdentity && identities[index] !== 1;
    const isTotalRow = marks[index] === 3 ? isOfNobody : marks[index] === 2 && (!hasIdentity || isOfNobody);
    const isSparse = cellsFilled <= 2 && usual >= 4 && !(hasIdentity && identities[index] === 1 && cellsFilled === 2);
    const reason = isHeadings
      ? "repeated-header"
      : isTotalRow
        ? "total"
        : cellsFilled === 1 && index > end
          ? "note"
          : cellsFilled === 1 && usual >= 3 && isArmLine(columns, index)
            ? "note"
            : isSparse
              ? sparseReason(columns, index)
              : null;
    if (reason === null) {
      mask[index] = 1;
      count++;
    } else {
      dropped.push({ rowNumber: firstRow + index + 1, reason });
    }
  }
  return { mask, count, supplied, dropped };
}

/** By level: true for "3R 100+" where "3R" stands in the same column more often. Empty where no level is so. */
function labelsOfGroups({ levels, levelCounts }: CellColumn): readonly boolean[] {
  if (levels.length > MOST_GROUPS) return [];
  const counts = new Map(levels.map((text, level) => [text, levelCounts[level] ?? 0]));
  const found = levels.map((text, level) => {
    const words = text.split(" ");
    const groups = words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
    return groups.some((group) => (counts.get(group) ?? 0) > Math.max(2, levelCounts[level] ?? 0));
  });
  return found.includes(true) ? found : [];
}

/** Two or more words of agreement: "SD" is an answer here, no standard deviation. */
function holdsAnswers(cells: CellColumn): boolean {
  return cells.levels.filter((text) => agreementWords.has(foldAnswer(text))).length >= 2;
}

/** The blank row below the last row that is at least half as full as usual: what stands under it alone is a note. */
function endOfRows(filled: Uint16Array, usual: number): number {
  if (usual < 4) return filled.length;
  let last = filled.length - 1;
  while (last >= 0 && (filled[last] ?? 0) * 2 < usual) last--;
  for (let row = last + 1; row < filled.length; row++) if (filled[row] === 0) return row;
  return filled.length;
}

/** The median of filled cells over the first rows that hold anything. */
function usualFilled(filled: Uint16Array): number {
  const counts: number[] = [];
  for (let index = 0; index < filled.length && counts.length < 500; index++) {
    if ((filled[index] ?? 0) > 0) counts.push(filled[index] ?? 0);
  }
  counts.sort((left, right) => left - right);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** A row with one or two cells: a signature or a line of text; null where it may still be a pupil. */
function sparseReason(columns: readonly { readonly cells: CellColumn }[], index: number): string | null {
  for (const { cells } of columns) {
    if (cells.kinds[index] !== CellKind.text) continue;
    const level = cells.numbers[index] ?? 0;
    if ((cells.levelCounts[level] ?? 0) > 2) continue;
    const text = cells.levels[level] ?? "";
    if (SIGNATURE.test(foldText(text))) return "signature";
    if (text.length > 12 || text.startsWith("*") || SUBHEADING.test(foldText(text))) return "note";
  }
  return null;
}

/** A line that says which arm the rows below it are in. */
function isArmLine(columns: readonly { readonly cells: CellColumn }[], index: number): boolean {
  return columns.some(({ cells }) => {
    if (cells.kinds[index] !== CellKind.text) return false;
    const level = cells.numbers[index] ?? 0;
    return (cells.levelCounts[level] ?? 0) <= 2 && armInCaption(cells.levels[level] ?? "") !== null;
  });
}
