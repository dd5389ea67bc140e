import type { SetupEntry } from "../../settings";
import type { Study } from "../../study";
import type { CellStyle } from "../../workbook/cellStyle";
import { columnLetters } from "../../workbook/cellRange";
import { fitPages } from "../../workbook/printedPages";
import type { CellDraft, RowDraft, SheetDraft, ValidationDraft } from "../../workbook/sheetDraft";
import { rowHeight } from "../forms/textHeight";
import { SLATE, styles } from "./setupLook";
import type { SetupRow } from "./setupRow";
import { roleChoices, scaleChoices, setupSections } from "./setupRows";

const HEADINGS = ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"] as const;
const WIDTHS = [28, 36, 30, 32, 18, 46, 16] as const;
/** Column A is a margin; the table begins in B; long lists of choices stand in hidden columns. */
const FIRST = 1;
const VALUE = FIRST + 2;
const ROLES = 10;
const SCALES = 11;
const LIST_ROW = 4;
const HEADING_ROW = 3;
const LINE = 15;
/** Points of the columns that are printed: 7 pixels a character and 5 more a column, at 96 a inch. */
const columnsWidth = [2, ...WIDTHS.slice(0, -1)].reduce((points, width) => points + (width * 7 + 5) * 0.75, 0);

/**
 * The Setup sheet: everything that was recognised and can be set, each row with a fixed id. A Value a person left there
 * stays as it is, and rows the product does not know are kept at the end.
 */
export function setupDraft(study: Study): SheetDraft {
  const first = new Map(
    (study.setup ?? []).map((entry) => [keyOf(entry.id, entry.appliesTo), entry] as const).reverse(),
  );
  const rows: RowDraft[] = [
    { row: 0, height: 30, cells: [[FIRST, { value: "Setup", style: styles.title }]] },
    {
      row: 1,
      height: 18,
      cells: [
        [
          FIRST,
          {
            value: "How your sheets were understood. Change a Value where it is wrong, save, and analyse again.",
            style: styles.lead,
          },
        ],
      ],
    },
    {
      row: HEADING_ROW,
      height: 20,
      key: "headings",
      cells: HEADINGS.map((heading, index) => [FIRST + index, { value: heading, style: headingStyle(index) }] as const),
    },
  ];
  const validations: ValidationDraft[] = [];
  const shown = new Set<string>();
  const sections: number[] = [];
  let next = HEADING_ROW + 1;
  for (const section of setupSections(study)) {
    sections.push(next);
    rows.push(sectionRow(next++, section.title));
    for (const row of section.rows) {
      const key = keyOf(row.id, row.appliesTo);
      shown.add(key);
      rows.push(settingRow(next, row, first.get(key)));
      validations.push(...validationOf(next, row));
      next++;
    }
  }
  const unknown = (study.setup ?? []).filter((entry) => {
    const key = keyOf(entry.id, entry.appliesTo);
    return !shown.has(key) || first.get(key) !== entry;
  });
  if (unknown.length > 0) rows.push(sectionRow(next++, "Rows not used"));
  for (const entry of unknown) rows.push(keptRow(next++, entry));
  const withLists = addLists(rows);
  const heights = new Array<number>(next).fill(LINE);
  for (const { row, height = LINE } of rows) heights[row] = height;
  return {
    id: "setup",
    name: "Setup",
    tabColor: SLATE,
    columns: [
      { column: 0, width: 2 },
      ...WIDTHS.map((width, index) => ({ column: FIRST + index, width })),
      { column: ROLES, width: 10, hidden: true },
      { column: SCALES, width: 10, hidden: true },
    ],
    rows: withLists,
    merges: [],
    tables: [],
    charts: [],
    validations,
    freeze: { row: HEADING_ROW + 1, column: 0 },
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: next - 1, toColumn: FIRST + HEADINGS.length - 2 },
      repeatRows: [HEADING_ROW, HEADING_ROW],
      fitToWidth: 1,
      ...fitPages({
        orientation: "landscape",
        width: columnsWidth,
        heights,
        repeatRows: [HEADING_ROW, HEADING_ROW],
        kept: sections.map((row) => ({ from: row, to: row + 1 })),
      }),
      footerLeft: "Setup",
    },
    gridlines: false,
  };
}

/** Settings begin at the edge of the table, what stands beside them a little inside its cell. */
function headingStyle(index: number): CellStyle {
  return index === 0 ? { ...styles.heading, indent: 0 } : styles.heading;
}

const keyOf = (id: string, appliesTo: string): string => `${id}\u0000${appliesTo}`;

function sectionRow(row: number, title: string): RowDraft {
  const cells = HEADINGS.slice(0, -1).map(
    (_, index) => [FIRST + index, { value: index === 0 ? title : null, style: styles.section }] as const,
  );
  return { row, height: 24, cells };
}

function settingRow(row: number, setting: SetupRow, entry: SetupEntry | undefined): RowDraft {
  const choices = typeof setting.choices === "string" ? "choose from the list" : setting.choices.join(" · ");
  const value = entry === undefined || entry.value === null ? setting.value : entry.value;
  return rowOf(row, {
    texts: [setting.setting, setting.appliesTo, choices, setting.foundBy, setting.note, setting.id],
    value,
    key: `${setting.id}:${setting.appliesTo}`,
  });
}

function keptRow(row: number, entry: SetupEntry): RowDraft {
  return rowOf(row, {
    texts: [entry.setting, entry.appliesTo, "", "", entry.note, entry.id],
    value: entry.value,
    key: `kept:${row}`,
  });
}

function rowOf(
  row: number,
  { texts, value, key }: { readonly texts: readonly string[]; readonly value: SetupRow["value"]; readonly key: string },
): RowDraft {
  const [setting = "", appliesTo = "", choices = "", foundBy = "", note = "", id = ""] = texts;
  const cells: readonly CellDraft[] = [
    { value: setting, style: styles.cell },
    { value: appliesTo, style: styles.small },
    { value, style: styles.value },
    { value: choices, style: styles.small },
    { value: foundBy, style: styles.small },
    { value: note, style: styles.small },
    { value: id, style: styles.id },
  ];
  const shown = [setting, appliesTo, String(value ?? ""), choices, foundBy, note];
  return {
    row,
    height: 3 + rowHeight(shown.map((text, index) => ({ text, width: WIDTHS[index] ?? 10 }))),
    key,
    cells: cells.map((cell, index) => [FIRST + index, cell] as const),
  };
}

function validationOf(row: number, { choices }: SetupRow): readonly ValidationDraft[] {
  const range = { row, column: VALUE, toRow: row, toColumn: VALUE };
  const error = {
    title: "Not in the list",
    text: "Please choose one of the words in the list, or leave the cell blank.",
  };
  if (choices === "roles") return [{ kind: "list-range", formula: listFormula(ROLES, roleChoices), range, error }];
  if (choices === "scales") return [{ kind: "list-range", formula: listFormula(SCALES, scaleChoices), range, error }];
  const isList =
    choices.length > 0 && choices.join(",").length <= 250 && !choices.some((choice) => choice.includes(","));
  return isList ? [{ kind: "list", choices, range, error }] : [];
}

function listFormula(column: number, choices: readonly string[]): string {
  const letters = columnLetters(column);
  return `$${letters}$${LIST_ROW + 1}:$${letters}$${LIST_ROW + choices.length}`;
}

/** The long lists beside the rows, in hidden columns. */
function addLists(rows: readonly RowDraft[]): readonly RowDraft[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = Math.max(...byRow.keys(), LIST_ROW + roleChoices.length - 1);
  const filled: RowDraft[] = [];
  for (let row = 0; row <= last; row++) {
    const own = byRow.get(row);
    const lists = [
      [ROLES, roleChoices[row - LIST_ROW]],
      [SCALES, scaleChoices[row - LIST_ROW]],
    ] as const;
    const cells = lists.flatMap(([column, text]) =>
      text === undefined ? [] : [[column, { value: text, style: styles.id }] as const],
    );
    if (own === undefined && cells.length === 0) continue;
    filled.push({ ...(own ?? { row }), cells: [...(own?.cells ?? []), ...cells] });
  }
  return filled;
}
