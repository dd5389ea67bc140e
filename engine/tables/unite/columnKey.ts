import type { Column, Role } from "../../study";
import { foldHeader } from "../cells/foldText";

/** Roles a table has once: columns of several sheets with such a role are one column whatever their headings. */
const singleRoles: ReadonlySet<Role> = new Set<Role>([
  "upn",
  "local-id",
  "surname",
  "forename",
  "name",
  "birth-date",
  "email",
  "respondent-code",
  "school",
  "year-group",
  "class",
  "teacher",
  "arm",
  "sex",
  "pupil-premium",
  "send",
  "eal",
  "ethnicity",
  "looked-after",
  "first-language",
  "service-child",
  "belief",
  "enrolment-status",
  "attendance",
]);

/** What makes columns of different tables the same one; null for columns the united table has no use for. */
export function columnKey(column: Column): string | null {
  if (column.role === "ignored" || column.role === "open-answer" || column.role === "timestamp") return null;
  if (column.role === "test-date" && column.wave !== null) return `test-date:${column.wave}`;
  if (singleRoles.has(column.role)) return column.role;
  // A measure has one first and one last moment, however many lie between on some sheets.
  if (column.role === "before" || column.role === "after") return `${column.role}:${column.measure ?? ""}`;
  if (column.measure !== null) return `${column.role}:${column.measure}:${column.wave ?? 0}`;
  return `${column.role}:${foldHeader(column.header)}`;
}
