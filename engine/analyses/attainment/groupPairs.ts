import type { GroupPair } from "../../result";
import { type Role, specialRoles, type Table, type TextColumn } from "../../study";
import { byCodeUnit } from "./pupilRows";

/** A pair of groups with, for each row of the table, 1 in the named group, 0 in the others, -1 not known. */
export interface GroupMembership {
  readonly pair: GroupPair;
  readonly memberOf: Int8Array;
}

const groupRoles: readonly Role[] = ["pupil-premium", "sex", "eal", "year-group", "group"];

/** What the members of a yes/no column are called; others by the column's own header. */
const membersByRole: Readonly<Partial<Record<Role, string>>> = {
  "pupil-premium": "disadvantaged pupils",
  send: "pupils with SEND",
  eal: "pupils with EAL",
};

/** More kinds than this are names or classes, not groups to compare. */
export const MOST_LEVELS = 12;

/**
 * The groups a gap is described for: a yes/no column gives one pair (yes against the others), a column of two kinds
 * one pair, a column of more kinds each kind against all others. A blank is not known, never "no".
 */
export function groupPairs(
  table: Table,
  rows: Uint32Array,
  specialCategories: readonly string[] = [],
): readonly GroupMembership[] {
  return groupColumns(table, specialCategories).flatMap((column) => membersOf(column, rows));
}

/** The columns whose kinds of pupils are compared; sensitive ones only where Setup asks for them. */
export function groupColumns(table: Table, specialCategories: readonly string[]): readonly TextColumn[] {
  const roles = [...groupRoles, ...specialRoles.filter((role) => specialCategories.includes(role))];
  return table.columns.filter((column): column is TextColumn => column.kind === "text" && roles.includes(column.role));
}

function membersOf(column: TextColumn, rows: Uint32Array): readonly GroupMembership[] {
  const present = presentLevels(column, rows);
  if (present.length < 2 || present.length > MOST_LEVELS) return [];
  const yes = present.filter((level) => column.meaning?.[level] === "yes");
  if (yes.length > 0 && yes.length < present.length) return [membership(column, rows, new Set(yes), "yes")];
  const named = present.length === 2 ? present.slice(0, 1) : present;
  return named.map((level) => membership(column, rows, new Set([level]), level, present));
}

function presentLevels(column: TextColumn, rows: Uint32Array): readonly string[] {
  const seen = new Set<number>();
  for (const row of rows) seen.add(column.codes[row] ?? -1);
  return column.levels.filter((_, code) => seen.has(code)).sort(byCodeUnit);
}

function membership(
  column: TextColumn,
  rows: Uint32Array,
  members: ReadonlySet<string>,
  value: string,
  present: readonly string[] = [],
): GroupMembership {
  const isMember = column.levels.map((level) => (members.has(level) ? 1 : 0));
  const memberOf = new Int8Array(column.codes.length);
  const counts = [0, 0, 0];
  for (let row = 0; row < memberOf.length; row += 1) memberOf[row] = isMember[column.codes[row] ?? -1] ?? -1;
  for (const row of rows) {
    const which = (memberOf[row] ?? -1) + 1;
    counts[which] = (counts[which] ?? 0) + 1;
  }
  const [unknown = 0, others = 0, memberCount = 0] = counts;
  const other = present.length === 2 ? present.find((level) => !members.has(level)) : undefined;
  const role = column.role === "group" ? foldedId(column.header) : column.role;
  return {
    memberOf,
    pair: {
      id: `${role}:${foldedId(value)}`,
      header: column.header,
      memberLabel: value === "yes" ? (membersByRole[column.role] ?? column.header) : value,
      otherLabel: other ?? (value === "yes" ? "other pupils" : "others"),
      members: memberCount,
      others,
      unknown,
    },
  };
}

/** Lower-case words joined by hyphens: the form of ids in the JSON. */
export function foldedId(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
