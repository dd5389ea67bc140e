import { pairsWithSums } from "../stats/pairsWithSums";
import type { PairSums } from "../stats/pairSums";
import type { NumberColumn, Role, Table, TextColumn } from "../study";
import type { MeasureSums } from "./contribution";

/** A school's sums of one measure. */
export interface SchoolSums {
  readonly school: string;
  readonly sums: MeasureSums;
}

/** What pupils are told apart by: arms and classes, or the kinds of one characteristic. */
export type RestoredBy = "arms" | { readonly role: string; readonly header: string };

/** A stretch of rows that have everything in common but their scores. */
interface Stretch {
  readonly school: string;
  readonly arm: string | null;
  readonly class: string | null;
  readonly kind: string | null;
  readonly before: Float64Array | null;
  readonly after: Float64Array | null;
  readonly rows: number;
}

const SHEET = "contributions";
const PROJECT = "project";
const COMPARISON = "comparison";

/**
 * A table of made-up pupils with exactly the sums that were contributed, so that the analyses of real pupils run on it
 * unchanged. Only what follows from sums is true of it: see `needsPupils` for what is then taken out.
 */
export function restoredPupils(schools: readonly SchoolSums[], by: RestoredBy): Table {
  const stretches = schools.flatMap((one) => (by === "arms" ? byArms(one) : byKinds(one, by.role)));
  const total = stretches.reduce((sum, { rows }) => sum + rows, 0);
  const [first] = schools;
  if (first === undefined) throw new RangeError("nothing was contributed");
  const { sums } = first;
  const hasArms = by === "arms" && schools.some((one) => one.sums.arms !== null);
  const columns = [
    textColumn("school", stretches, ({ school }) => school),
    ...(hasArms ? [armColumn(stretches)] : []),
    ...(stretches.some((one) => one.class !== null) ? [textColumn("class", stretches, (one) => one.class)] : []),
    ...(by === "arms" ? [] : [kindColumn(stretches, by, schools)]),
    scores(stretches, total, { sums, role: "before" }),
    scores(stretches, total, { sums, role: "after" }),
  ];
  return {
    id: SHEET,
    file: null,
    sheet: SHEET,
    range: { row: 1, column: 1, toRow: total + 1, toColumn: columns.length },
    kind: "pupils",
    columns,
    rowNumbers: Uint32Array.from({ length: total }, (_, row) => row + 2),
    rowsSupplied: total,
    dropped: [],
  };
}

function byArms({ school, sums }: SchoolSums): readonly Stretch[] {
  const cells = sums.cells.map((cell): Stretch => ({
    ...restored(school, cell.sums),
    arm: cell.arm,
    class: cell.class === null ? null : `${cell.class}`,
  }));
  const untested = sums.untested.flatMap(({ arm, atMost, beforeOnly: { sums: lost } }): readonly Stretch[] => {
    const of = { school, arm, class: null, kind: null, after: null };
    const neither = atMost - (lost?.n ?? 0);
    return [
      ...(lost === null ? [] : [{ ...of, before: lostScores(lost), rows: lost.n }]),
      ...(neither === 0 ? [] : [{ ...of, before: null, rows: neither }]),
    ];
  });
  return [...cells, ...untested];
}

/** The project's pupils by one characteristic; schools that withheld it have none of them here. */
function byKinds({ school, sums }: SchoolSums, role: string): readonly Stretch[] {
  const group = sums.groups.find((one) => one.role === role);
  return (group?.kinds ?? []).map((kind): Stretch => ({ ...restored(school, kind.sums), kind: kind.level }));
}

function restored(school: string, sums: PairSums): Stretch {
  return { school, arm: null, class: null, kind: null, ...pairsWithSums(sums), rows: sums.n };
}

function lostScores({ n, mean, squares }: { n: number; mean: number; squares: number }): Float64Array {
  return pairsWithSums({ n, meanBefore: mean, squaresBefore: squares, meanAfter: 0, squaresAfter: 0, products: 0 })
    .before;
}

function base(id: string, role: Role): Omit<TextColumn, "kind" | "codes" | "levels"> {
  const place = { sheet: SHEET };
  return { id, header: id, place, role, confidence: 1, reason: "contribution", measure: null, wave: null };
}

function textColumn(
  role: "school" | "class",
  stretches: readonly Stretch[],
  valueOf: (stretch: Stretch) => string | null,
): TextColumn {
  return { ...base(role, role), kind: "text", ...coded(stretches, valueOf) };
}

function armColumn(stretches: readonly Stretch[]): TextColumn {
  const meaning = { [PROJECT]: "treatment", [COMPARISON]: "comparison" } as const;
  return { ...base("arm", "arm"), kind: "text", ...coded(stretches, ({ arm }) => arm), meaning };
}

function kindColumn(
  stretches: readonly Stretch[],
  { role, header }: Exclude<RestoredBy, "arms">,
  schools: readonly SchoolSums[],
): TextColumn {
  const kinds = schools
    .flatMap(({ sums }) => sums.groups.filter((one) => one.role === role))
    .flatMap((one) => one.kinds);
  const means = kinds.flatMap(({ level, meaning }) =>
    level === null || meaning === null ? [] : [[level, meaning] as const],
  );
  return {
    ...base(header, role as Role),
    kind: "text",
    ...coded(stretches, ({ kind }) => kind),
    ...(means.length === 0 ? {} : { meaning: Object.fromEntries(means) }),
  };
}

function coded(
  stretches: readonly Stretch[],
  valueOf: (stretch: Stretch) => string | null,
): Pick<TextColumn, "codes" | "levels"> {
  const levels: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(stretches.reduce((sum, { rows }) => sum + rows, 0));
  let row = 0;
  for (const stretch of stretches) {
    const value = valueOf(stretch);
    let code = value === null ? -1 : codeOf.get(value);
    if (value !== null && code === undefined) {
      code = levels.push(value) - 1;
      codeOf.set(value, code);
    }
    codes.fill(code ?? -1, row, row + stretch.rows);
    row += stretch.rows;
  }
  return { codes, levels };
}

function scores(
  stretches: readonly Stretch[],
  total: number,
  { sums, role }: { readonly sums: MeasureSums; readonly role: "before" | "after" },
): NumberColumn {
  const values = new Float64Array(total);
  const missing = new Uint8Array(total);
  let row = 0;
  for (const stretch of stretches) {
    const own = stretch[role];
    if (own === null) missing.fill(1, row, row + stretch.rows);
    else values.set(own, row);
    row += stretch.rows;
  }
  return {
    ...base(role, role),
    kind: "number",
    header: role === "before" ? sums.beforeHeader : sums.afterHeader,
    measure: sums.measure,
    measureLabel: sums.label,
    wave: role === "before" ? 0 : 1,
    values,
    missing,
    scale: sums.scale,
    direction: null,
    reversed: false,
  };
}
