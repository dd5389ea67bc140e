import type { CellDraft, LinkDraft, SheetDraft, ValidationDraft } from "./sheetDraft";

/** The draft under its final name, with references to drafts whose names changed following them. */
export function renameSheets(draft: SheetDraft, names: ReadonlyMap<string, string>, name: string): SheetDraft {
  if (names.size === 0) return { ...draft, name };
  const formula = (text: string) => renameInFormula(text, names);
  const link = (target: LinkDraft): LinkDraft =>
    "sheet" in target ? { ...target, sheet: names.get(target.sheet.toLowerCase()) ?? target.sheet } : target;
  const cell = (one: CellDraft): CellDraft => {
    const { value } = one;
    const linked = one.link ? { ...one, link: link(one.link) } : one;
    return typeof value === "object" && value !== null && "formula" in value
      ? { ...linked, value: { ...value, formula: formula(value.formula) } }
      : linked;
  };
  const validation = (one: ValidationDraft): ValidationDraft =>
    one.kind === "list-range" ? { ...one, formula: formula(one.formula) } : one;
  return {
    ...draft,
    name,
    rows: draft.rows.map((row) => ({ ...row, cells: row.cells.map(([column, one]) => [column, cell(one)] as const) })),
    ...(draft.validations ? { validations: draft.validations.map(validation) } : {}),
    ...(draft.conditionalFormats
      ? { conditionalFormats: draft.conditionalFormats.map((one) => ({ ...one, formula: formula(one.formula) })) }
      : {}),
  };
}

/**
 * A formula with sheets renamed; texts within it stay as they are.
 * @example renameInFormula("'By school'!C3+1", new Map([["by school", "By school (2)"]])) // "'By school (2)'!C3+1"
 */
export function renameInFormula(formula: string, names: ReadonlyMap<string, string>): string {
  const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([A-Za-z_\u0080-\uffff][A-Za-z0-9_.\u0080-\uffff]*)!/g;
  return formula.replace(pieces, (piece, quoted: string | undefined, bare: string | undefined) => {
    const present = quoted?.replace(/''/g, "'") ?? bare;
    const name = present === undefined ? undefined : names.get(present.toLowerCase());
    return name === undefined ? piece : `'${name.replace(/'/g, "''")}'!`;
  });
}
