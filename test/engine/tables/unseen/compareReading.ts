import {
  columnIndex,
  missingReasons,
  type Column,
  type Issue,
  type NumberColumn,
  type Place,
  type Study,
  type Table,
} from "../../../../engine";
import type { ExpectedMeasure, ExpectedTable, UnseenWorkbook } from "../../../data/unseen/unseenWorkbook";

/** How one reading went: columns counted, rows counted, and a sentence for everything that differs. */
export interface Comparison {
  readonly right: number;
  /** not right, and an issue points at the column */
  readonly asked: number;
  readonly wrong: number;
  readonly rowsRight: number;
  readonly rows: number;
  readonly said: number;
  readonly questions: number;
  readonly differences: readonly string[];
}

/** Compares a study, and the same study with every repair offered answered yes, with what was expected of it. */
export function compareReading(workbook: UnseenWorkbook, study: Study, repaired: Study): Comparison {
  const { tables, asks, notRead = [], questionnaires = [] } = workbook.expected;
  const differences: string[] = [];
  const verdicts = { right: 0, asked: 0, wrong: 0 };
  const rows = { right: 0, all: 0 };
  for (const expected of tables) {
    compareRows(expected, workbook, study, rows, differences);
    compareColumns(expected, study, verdicts, differences);
    expected.measures.forEach((measure) => compareMeasure(measure, expected, repaired, differences));
    if (expected.kind === "pupils" && (study.pupils?.rowNumbers.length ?? 0) !== expected.people) {
      differences.push(`${expected.people} pupils expected, ${study.pupils?.rowNumbers.length ?? 0} read`);
    }
  }
  for (const sheet of notRead) {
    if (
      study.tables.some((table) => table.sheet === sheet && (table.kind === "pupils" || table.kind === "questionnaire"))
    )
      differences.push(`${sheet}: read although it holds no pupils or answers`);
  }
  for (const { level, waves, linked } of questionnaires) {
    const found = study.questionnaires.find((each) => each.waves.some(({ table }) => waves.includes(table.sheet)));
    if (found === undefined) {
      differences.push("the questionnaire was not found");
      continue;
    }
    if (found.level !== level) differences.push(`level ${level} expected, ${found.level} found`);
    const order = found.waves.map(({ table }) => table.sheet);
    if (order.join() !== waves.join())
      differences.push(`waves ${waves.join(" → ")} expected, ${order.join(" → ")} found`);
    const matched = study.issues.find((issue) => issue.code === "waves-linked")?.count ?? "independent";
    if (matched !== linked) differences.push(`linked: ${linked} expected, ${matched} found`);
  }
  const unsaid = asks.filter(({ where }) => !study.issues.some((issue) => touches(issue, where)));
  unsaid.forEach(({ about, where }) => differences.push(`not said: ${about} (${where})`));
  return {
    ...verdicts,
    rowsRight: rows.right,
    rows: rows.all,
    said: asks.length - unsaid.length,
    questions: asks.length,
    differences,
  };
}

function compareRows(
  expected: ExpectedTable,
  workbook: UnseenWorkbook,
  study: Study,
  counts: { right: number; all: number },
  differences: string[],
): void {
  for (const [sheet, text] of Object.entries(expected.rows)) {
    const wanted = numbersIn(text);
    const grid = workbook.sheets.find(({ name }) => name === sheet)?.grid.split("\n") ?? [];
    const used = usedRows(study, sheet);
    const headings = numbersIn(expected.headings);
    const wrong: number[] = [];
    grid.forEach((line, index) => {
      const row = index + 1;
      if (/^[ |]*$/.test(line) || headings.has(row)) return;
      counts.all++;
      if (wanted.has(row) === used.has(row)) counts.right++;
      else wrong.push(row);
    });
    if (wrong.length > 0) differences.push(`${sheet}: rows read otherwise than expected: ${wrong.join(", ")}`);
  }
}

/** Rows of a sheet whose cells went into a table of pupils or answers, joined and repeated ones too. */
function usedRows(study: Study, sheet: string): ReadonlySet<number> {
  const used = new Set<number>();
  for (const table of study.tables) {
    if (table.sheet !== sheet || table.kind === "other" || table.kind === "form") continue;
    table.rowNumbers.forEach((row) => used.add(row));
    if (table.rowsUsed !== undefined && table.rowsUsed > table.rowNumbers.length) {
      const dropped = new Set(table.dropped.map(({ rowNumber }) => rowNumber));
      const last = table.range.row + 1 + table.rowsSupplied;
      for (let row = table.range.row + 2; row <= last; row++) if (!dropped.has(row)) used.add(row);
    }
    table.dropped.forEach(({ rowNumber, reason }) => {
      if (reason === "joined" || reason === "duplicate") used.add(rowNumber);
    });
  }
  return used;
}

function compareColumns(
  expected: ExpectedTable,
  study: Study,
  verdicts: { right: number; asked: number; wrong: number },
  differences: string[],
): void {
  const sheet = Object.keys(expected.rows)[0] ?? "";
  const table = tableOn(study, sheet, expected);
  for (const [letters, roles] of Object.entries(expected.columns)) {
    const index = columnIndex(letters);
    const column = table?.columns.find(({ place }) => place.column === index);
    const found = roleOf(column, study, expected, roles);
    const scale = expected.measures.find(({ before, after, waves = [] }) =>
      [before, after, ...waves].includes(letters),
    );
    const scaleFound = column?.kind === "number" ? (column.scale?.id ?? "no scale") : "no scores";
    const roleRight = roles.split("|").includes(found);
    if (roleRight && (scale === undefined || scale.scale === scaleFound)) {
      verdicts.right++;
      continue;
    }
    const asked = study.issues.some((issue) => issue.severity !== "info" && touches(issue, `${sheet}!${letters}`));
    verdicts[asked ? "asked" : "wrong"]++;
    const wanted = scale === undefined ? roles : `${roles} (${scale.scale})`;
    const got = scale === undefined || !roleRight ? found : `${found} (${scaleFound})`;
    differences.push(`${sheet}!${letters}: ${wanted} expected, ${got} found${asked ? ", asked" : ""}`);
  }
}

function tableOn(study: Study, sheet: string, expected: ExpectedTable): Table | undefined {
  const heading = Math.max(...numbersIn(expected.headings));
  return study.tables.find(
    (table) => table.sheet === sheet && table.range.row < heading + 1 && table.range.toRow >= heading - 1,
  );
}

/** In a long layout subject, result set and result have become the columns of the measures. */
function roleOf(column: Column | undefined, study: Study, expected: ExpectedTable, roles: string): string {
  const isLong = study.issues.some(({ code }) => code === "long-layout");
  const pivots = ["subject", "result-set", "result", "test-date"];
  if (isLong && pivots.includes(roles) && expected.measures.length > 0) return roles;
  return column?.role ?? "not read";
}

function compareMeasure(expected: ExpectedMeasure, table: ExpectedTable, study: Study, differences: string[]): void {
  const sheet = Object.keys(table.rows)[0] ?? "";
  const pupils = study.pupils;
  const columnAt = (where: string, role: string): NumberColumn | undefined =>
    pupils?.columns.find((column): column is NumberColumn => {
      if (column.kind !== "number" || column.role !== role) return false;
      if (where.length > 2) return column.header.includes(where) && column.header.includes(expected.label);
      return column.place.sheet === sheet && column.place.column === columnIndex(where);
    });
  const before = columnAt(expected.before, "before");
  const after = columnAt(expected.after, "after");
  if (!before || !after || before.measure !== after.measure) {
    differences.push(`${expected.label}: not read as one measure before and after`);
    return;
  }
  const both = Array.from(before.missing).filter((code, row) => code === 0 && after.missing[row] === 0).length;
  if (both !== expected.both)
    differences.push(`${expected.label}: ${expected.both} with both scores expected, ${both}`);
  for (const [where, reasons] of Object.entries(expected.missing ?? {})) {
    const column = where === expected.before ? before : after;
    const counted: Record<string, number> = {};
    column.missing.forEach((code) => {
      const reason = missingReasons[code - 1];
      if (reason !== undefined) counted[reason] = (counted[reason] ?? 0) + 1;
    });
    for (const [reason, count] of Object.entries(reasons)) {
      if (counted[reason] !== count)
        differences.push(`${expected.label} ${where}: ${count} ${reason} expected, ${counted[reason] ?? 0}`);
    }
  }
  for (const [cell, value] of Object.entries(expected.values ?? {})) {
    const column = cell.startsWith(expected.before) ? before : after;
    const row = pupils?.rowNumbers.indexOf(Number(/\d+/.exec(cell)?.[0])) ?? -1;
    const found = column.missing[row] === 0 ? column.values[row] : null;
    if (found !== value) differences.push(`${expected.label} ${cell}: ${value} expected, ${found ?? "missing"}`);
  }
}

function numbersIn(text: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const part of text.split(",")) {
    const [from, to] = part.split("-").map(Number);
    for (let row = from ?? 0; row <= (to ?? from ?? 0); row++) rows.add(row);
  }
  return rows;
}

/** Said of a whole table, not of what stands in it. */
const layoutCodes: readonly string[] = ["header-rows-joined", "long-layout"];

/** Whether an issue is about a place: "Sheet", "Sheet!D", "Sheet!D12", "Sheet!D:F", "Sheet!25:40". */
function touches(issue: Issue, where: string): boolean {
  const [sheet = "", address = ""] = where.split("!");
  const { place } = issue;
  if (place === null || place.sheet !== sheet || layoutCodes.includes(issue.code)) return false;
  if (address === "") return true;
  const [from = "", to = from] = address.split(":");
  const wanted = { ...lettersIn(from, to), ...rowsIn(from, to) };
  return (
    overlaps(wanted.column, wanted.toColumn, place.column, place.toColumn) &&
    overlaps(wanted.row, wanted.toRow, place.row, place.toRow) &&
    isSameShape(wanted, place)
  );
}

/** A question about a column is not answered by an issue about the whole sheet. */
function isSameShape(wanted: { column?: number; row?: number }, place: Place): boolean {
  return (
    (wanted.column === undefined || place.column !== undefined) && (wanted.row === undefined || place.row !== undefined)
  );
}

function lettersIn(from: string, to: string): { column?: number; toColumn?: number } {
  const column = columnIndex(from.replace(/\d/g, ""));
  return column === null ? {} : { column, toColumn: columnIndex(to.replace(/\d/g, "")) ?? column };
}

function rowsIn(from: string, to: string): { row?: number; toRow?: number } {
  const first = /\d+/.exec(from)?.[0];
  return first === undefined ? {} : { row: Number(first) - 1, toRow: Number(/\d+/.exec(to)?.[0] ?? first) - 1 };
}

function overlaps(from?: number, to = from, otherFrom?: number, otherTo = otherFrom): boolean {
  if (from === undefined || otherFrom === undefined) return true;
  return from <= (otherTo ?? otherFrom) && otherFrom <= (to ?? from);
}
