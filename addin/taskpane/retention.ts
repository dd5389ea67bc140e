import { retentionNotice, type Issue } from "../../engine";
import type { PaneState } from "./state";
import { today } from "./today";

/** Whether the day until which pupils' rows are to be kept has come, by the Setup rows found; null before it. */
export function retentionOf({ found }: Pick<PaneState, "found">): Issue | null {
  const rows = found?.sections.flatMap((section) => section.rows) ?? [];
  const said = rows.find(({ id }) => id === "retain-until")?.value ?? null;
  return retentionNotice({ retainUntil: typeof said === "string" ? said : null }, today());
}
