import type { Settings } from "../settings";

const NOT_CHECKED = "Left out of this copy: nobody has said on Setup that names were checked.";

/** The settings a share copy shows: what people wrote in words only once names were checked, nothing about columns. */
export function discloseSettings(settings: Settings, mode: "alliance" | "public"): Settings {
  const shared = { ...settings, mode, acceptedRepairs: [], claims: null };
  if (settings.namesChecked === true) return shared;
  const unless = (text: string | null): string | null => (text === null ? null : NOT_CHECKED);
  return {
    ...shared,
    title: null,
    cohort: null,
    question: unless(settings.question),
    strategy: unless(settings.strategy),
    decision: unless(settings.decision),
  };
}
