import { CellKind, countCells } from "../cells/cellColumn";
import { profileOf } from "../cells/profile";
import { BAND_SEPARATOR, type FoundColumn, type FoundTable } from "../layout/foundTable";
import { agreementWords, foldAnswer, isKnownAnswer } from "../scales/answerWords";
import { kindOf } from "../scales/chooseAnswers";

/**
 * Makes one column of answers out of those with a tick in one of them (keyed paper: a statement over SA, A, U, D, SD, or
 * over never to always).
 * No tick is blank; two ticks are the text "two answers", which is no answer.
 */
export function combineTicks(found: FoundTable): FoundTable {
  const columns: FoundColumn[] = [];
  for (let index = 0; index < found.columns.length;) {
    const group = tickGroup(found.columns, index);
    const first = found.columns[index];
    if (first !== undefined) columns.push(group.length >= 3 ? combined(group, first) : first);
    index += group.length >= 3 ? group.length : 1;
  }
  return columns.length === found.columns.length ? found : { ...found, columns };
}

/** Columns from `start` on that stand under one statement, each with another answer of one kind as its lowest heading. */
function tickGroup(columns: readonly FoundColumn[], start: number): readonly FoundColumn[] {
  const band = bandOf(columns[start]);
  if (band === null) return [];
  const seen = new Set<string>();
  let end = start;
  for (; end < columns.length; end++) {
    const answer = answerOf(columns[end]);
    if (bandOf(columns[end]) !== band || answer === null || seen.has(answer)) break;
    seen.add(answer);
  }
  const isOneKind = [...seen].every((answer) => agreementWords.has(answer)) || kindOf([...seen]) !== "agreement";
  return isOneKind ? columns.slice(start, end) : [];
}

function bandOf(column: FoundColumn | undefined): string | null {
  return column === undefined || column.parts.length < 2 ? null : column.parts.slice(0, -1).join(BAND_SEPARATOR);
}

function answerOf(column: FoundColumn | undefined): string | null {
  const answer = foldAnswer(column?.parts[column.parts.length - 1] ?? "");
  return isKnownAnswer(answer) ? answer : null;
}

function combined(group: readonly FoundColumn[], first: FoundColumn): FoundColumn {
  const levels = [...group.map((column) => column.parts[column.parts.length - 1] ?? ""), "two answers"];
  const length = first.cells.kinds.length;
  const kinds = new Uint8Array(length);
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    group.forEach(({ cells }, answer) => {
      if (cells.kinds[row] === CellKind.blank || cells.kinds[row] === CellKind.no) return;
      numbers[row] = kinds[row] === CellKind.blank ? answer : group.length;
      kinds[row] = CellKind.text;
    });
  }
  const cells = countCells({ kinds, numbers, levels, momentFormat: null });
  const parts = first.parts.slice(0, -1);
  return { ...first, parts, header: parts.join(BAND_SEPARATOR), cells, profile: profileOf(cells) };
}
