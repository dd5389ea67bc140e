import { columnLetters, type CellStyle, type Edge, type SheetDraft } from "../../engine";
import { areasOfCells, joinedAddresses, joinTexts, type Growth } from "./cellAreas";
import type { RequestBudget } from "./requestBudget";

type AreaFormat = Excel.RangeAreas["format"];
type Apply = (format: AreaFormat) => void;

/** One property with one value, and every cell that has it. */
interface SharedLook {
  readonly growth: Growth;
  readonly apply: Apply;
  readonly cells: (readonly [row: number, column: number])[];
}

/**
 * Looks are set a property at a time on all cells that share it: a sheet has few different ones, so its whole look is a
 * few dozen actions, however many cells it has.
 */
export async function paintLooks(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  const everywhere = worksheet.getRange().untrack().format.font;
  everywhere.name = "Calibri";
  everywhere.size = 11;
  everywhere.color = "#1F2A33";
  const shared = new Map<string, SharedLook>();
  for (const { row, cells } of draft.rows)
    for (const [column, { style }] of cells)
      for (const { key, growth, apply } of looksOf(style ?? {})) {
        const look = shared.get(key) ?? { growth, apply, cells: [] };
        look.cells.push([row, column]);
        shared.set(key, look);
      }
  for (const [areas, applies] of byAreas([...shared.values()])) {
    for (const addresses of areas) {
      await budget.spend({ actions: 3 + applies.length, bytes: addresses.length });
      const { format } = worksheet.getRanges(addresses).untrack();
      for (const apply of applies) apply(format);
    }
  }
  await paintSizes(worksheet, draft, budget);
}

/** Looks of the very same cells go together: naming the cells costs more than saying how they look. */
function byAreas(looks: readonly SharedLook[]): readonly (readonly [areas: readonly string[], applies: Apply[]])[] {
  const together = new Map<string, readonly [readonly string[], Apply[]]>();
  for (const { growth, apply, cells } of looks) {
    const areas = joinedAddresses(areasOfCells(cells, growth));
    const key = areas.join(";");
    const group = together.get(key) ?? [areas, []];
    group[1].push(apply);
    together.set(key, group);
  }
  return [...together.values()];
}

function looksOf(style: CellStyle): readonly { key: string; growth: Growth; apply: Apply }[] {
  const looks: { key: string; growth: Growth; apply: Apply }[] = [];
  const add = (key: string, value: string | number | boolean | undefined, apply: Apply, growth: Growth = "block") => {
    if (value !== undefined) looks.push({ key: `${key} ${value}`, growth, apply });
  };
  const { fontName, fontSize, color, fill, indent, horizontal, vertical, locked } = style;
  add("font", fontName, ({ font }) => (font.name = fontName ?? ""));
  add("size", fontSize, ({ font }) => (font.size = fontSize ?? 11));
  add("bold", style.bold === true ? true : undefined, ({ font }) => (font.bold = true));
  add("italic", style.italic === true ? true : undefined, ({ font }) => (font.italic = true));
  // A link is underlined and blue by Excel's own style until our look says otherwise.
  add("underline", style.underline === true ? true : undefined, ({ font }) => (font.underline = "Single"));
  add("color", color, ({ font }) => (font.color = `#${color ?? ""}`));
  add("fill", fill, (format) => (format.fill.color = `#${fill ?? ""}`));
  add("horizontal", horizontal, (format) => (format.horizontalAlignment = HORIZONTAL[horizontal ?? "left"]));
  add("vertical", vertical, (format) => (format.verticalAlignment = VERTICAL[vertical ?? "top"]));
  add("wrap", style.wrap === true ? true : undefined, (format) => (format.wrapText = true));
  add("indent", indent, (format) => (format.indentLevel = indent ?? 0));
  add("locked", locked === false ? false : undefined, (format) => (format.protection.locked = false));
  for (const [side, edge] of [
    ["Top", style.top],
    ["Bottom", style.bottom],
    ["Left", style.left],
    ["Right", style.right],
  ] as const) {
    if (edge === undefined) continue;
    const growth = side === "Top" || side === "Bottom" ? "row" : "column";
    add(`edge${side}`, `${edge.style} ${edge.color}`, (format) => drawEdge(format, side, edge), growth);
  }
  return looks;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;

function drawEdge(format: AreaFormat, side: "Top" | "Bottom" | "Left" | "Right", edge: Edge): void {
  const border = format.borders.getItem(`Edge${side}`);
  border.style = "Continuous";
  border.weight = WEIGHTS[edge.style];
  border.color = `#${edge.color}`;
}

/** Points of a column of so many characters of Calibri 11: 7 pixels each and 5 between columns, at 96 to the inch. */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

async function paintSizes(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  const whole = (column: number) => `${columnLetters(column)}:${columnLetters(column)}`;
  for (const [width, columns] of grouped(draft.columns, ({ width }) => width))
    for (const addresses of joinTexts(columns.map(({ column }) => whole(column)))) {
      await budget.spend({ actions: 2, bytes: addresses.length });
      worksheet.getRanges(addresses).untrack().format.columnWidth = columnPoints(width);
    }
  const tall = draft.rows.filter(({ height }) => height !== undefined);
  for (const [height, rows] of grouped(tall, ({ height }) => height ?? 15))
    for (const addresses of joinTexts(rows.map(({ row }) => `${row + 1}:${row + 1}`))) {
      await budget.spend({ actions: 2, bytes: addresses.length });
      worksheet.getRanges(addresses).untrack().format.rowHeight = Math.min(height, 409.5);
    }
  for (const { column, hidden } of draft.columns)
    if (hidden === true) worksheet.getRange(whole(column)).untrack().columnHidden = true;
  for (const { row, hidden } of draft.rows)
    if (hidden === true) worksheet.getRange(`${row + 1}:${row + 1}`).untrack().rowHidden = true;
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
