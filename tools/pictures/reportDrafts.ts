import {
  analyse,
  draftedSheet,
  type FormEntry,
  formDrafts,
  recognise,
  schoolsOfPupils,
  shareCopy,
  type SheetDraft,
  type Study,
} from "../../engine";
import { forms, type SampleName, sampleDrafts } from "../../templates";
import { filledForm } from "../filledForms";

export type ReportSample = SampleName | "large-with-forms";
export type ReportMode = "working" | "alliance" | "public";

const OCCASIONS = [
  { cycle: "1", meeting: "2025-01-15" },
  { cycle: "2", meeting: "2025-07-02" },
];

/** The result sheets of a sample, as the command line would add them to its workbook. */
export function reportDrafts(sample: ReportSample, mode: ReportMode): readonly SheetDraft[] {
  const sheets = sample === "large-with-forms" ? largeWithForms() : sampleDrafts(sample);
  const found = recognise(
    sheets.map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!found.ok) throw new Error("The sample holds no table.");
  return draftsOf(found.value, found.issues, mode);
}

function draftsOf(
  study: Study,
  issues: Parameters<typeof analyse>[1]["issues"],
  mode: ReportMode,
): readonly SheetDraft[] {
  if (mode === "working") return analyse(study, { issues, version: "0" }).drafts;
  return shareCopy(study, { mode, version: "0", fingerprint: "" }).drafts;
}

/** The sample of sixty schools, and every form filled in by each of them. */
function largeWithForms(): readonly SheetDraft[] {
  const pupils = sampleDrafts("large");
  const study = recognise(
    pupils.map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!study.ok) throw new Error("The sample of sixty schools holds no table.");
  const schools = schoolsOfPupils(study.value);
  const filled = forms.flatMap((form) => {
    const entries: readonly FormEntry[] = filledForm(form, { schools, occasions: OCCASIONS, rows: 2 });
    return formDrafts(form, { schools, entries });
  });
  return [...pupils, ...filled];
}
