import type { Study } from "../../study";
import { formRecords, textOf } from "../../formRecords";

/** The sentences somebody wants checked: those on Setup, then those of the form, each once. */
export function claimsOf({ settings, entries }: Study): readonly string[] {
  const onSetup = (settings.claims ?? "").split(";").map((claim) => claim.trim());
  const onForm = formRecords(entries, "claim-check").map((record) => (textOf(record, "claim") ?? "").trim());
  return [...new Set([...onSetup, ...onForm])].filter((claim) => claim !== "");
}
