import type { Issue } from "../../issue";
import { noPupilNumber } from "../../issues/tables/matching";
import type { Role, Table } from "../../study";

const nameRoles: readonly Role[] = ["name", "surname", "forename"];

/** Lists without any pupil number: a warning where scores before and after of one measure stand on different lists. */
export function pupilNumberIssues(tables: readonly Table[]): readonly Issue[] {
  return tables.flatMap((table): readonly Issue[] => {
    const has = (...roles: Role[]): boolean => table.columns.some(({ role }) => roles.includes(role));
    const isScored = has("before", "after", "wave");
    if (!isScored || has("upn", "local-id")) return [];
    const name = nameRoles.flatMap((role) => table.columns.find((column) => column.role === role) ?? [])[0];
    const whole = table.file === null ? { sheet: table.sheet } : { file: table.file, sheet: table.sheet };
    return [noPupilNumber(name?.place ?? whole, isSplitOver(table, tables))];
  });
}

/** A measure of this table whose other moment stands only on other tables. */
function isSplitOver(table: Table, tables: readonly Table[]): boolean {
  const measures = (of: Table, role: Role): ReadonlySet<string | null> =>
    new Set(of.columns.filter((column) => column.role === role).map(({ measure }) => measure));
  const [before, after] = [measures(table, "before"), measures(table, "after")];
  const elsewhere = tables.filter((other) => other !== table);
  return [
    ...[...before].filter((measure) => !after.has(measure)).map((measure) => [measure, "after"] as const),
    ...[...after].filter((measure) => !before.has(measure)).map((measure) => [measure, "before"] as const),
  ].some(([measure, role]) => elsewhere.some((other) => measures(other, role).has(measure)));
}
