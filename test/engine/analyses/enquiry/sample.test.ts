import {
  analyse,
  analysisDocument,
  draftedSheet,
  formDrafts,
  packWorkbook,
  recognise,
  runEnquiry,
  shareCopy,
  type FormEntry,
  type SheetDraft,
} from "../../../../engine";
import { forms, sampleDrafts } from "../../../../templates";

function studyFrom(drafts: readonly SheetDraft[]) {
  const recognised = recognise(
    drafts.map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!recognised.ok) throw new Error("the sample is not recognised");
  return recognised.value;
}

describe("the sample's story in the checks", () => {
  const study = studyFrom(sampleDrafts("small"));
  const { enquiry, issues } = runEnquiry(study);

  it("the vague question fails its tests, the precise one passes", () => {
    expect(enquiry?.checks.questions.map(({ meeting, passes }) => [meeting, passes])).toEqual([
      ["2024-09-12", false],
      ["2024-09-26", true],
    ]);
    const [vague] = enquiry?.checks.questions ?? [];
    expect(vague?.tests.filter(({ answer }) => answer === "no").map(({ id }) => id)).toEqual([
      "data",
      "oneIssue",
      "measurable",
    ]);
    expect(issues.map(({ code }) => code)).toContain("question-sharpened");
  });

  it("Mistlebrook's claim to pupil evidence is flagged, and nobody else's", () => {
    expect(enquiry?.checks.claimFlags.map(({ school, kind }) => [school, kind])).toEqual([
      ["Mistlebrook Primary", "scores-fell"],
    ]);
    const [flag] = issues.filter(({ code }) => code === "claim-against-pupil-evidence");
    expect([flag?.severity, flag?.place?.sheet]).toEqual(["warning", "Progress 3 Impact"]);
  });

  it("logs and observation contradict each other in one claim", () => {
    const [inference] = enquiry?.checks.claims ?? [];
    expect(inference).toMatchObject({ supports: 2, contradicts: 1, triangulation: "passes", misfit: null });
  });

  it("Mistlebrook missed the second cycle's meeting, Brinecliff has not sent its last sheet; nobody has left", () => {
    const missing = enquiry?.progress.returns.filter((one) => one.missing.length > 0);
    expect(missing?.map(({ form, cycle, missing: schools }) => [form, cycle, ...schools])).toEqual([
      ["phase-2", "2", "Mistlebrook Primary"],
      ["phase-3", "2", "Brinecliff Academy"],
    ]);
    expect(enquiry?.progress.withdrawals).toEqual([]);
  });

  it("help that is still asked for and actions that nobody has dated as done are carried on", () => {
    expect(enquiry?.progress.helpRequests.map(({ school }) => school)).toEqual([
      "Candlecombe Primary",
      "Candlecombe Primary",
      "Brinecliff Academy",
      "Saddlemoor High",
      "Owlhurst Primary",
      null,
      null,
    ]);
    expect(enquiry?.progress.openActions.map(({ school, agreedOn }) => [school, agreedOn])).toEqual([
      ["Brinecliff Academy", "2025-01-22"],
      ["Owlhurst Primary", "2025-03-12"],
      ["Mistlebrook Primary", "2025-07-02"],
    ]);
  });

  it("the last meeting is set beside the one before", () => {
    expect([enquiry?.progress.changes?.previous, enquiry?.progress.changes?.meeting]).toEqual([
      "2025-03-12",
      "2025-07-02",
    ]);
  });

  it("the triads, the time frame and the sharing plan each have one thing to come back to", () => {
    expect(enquiry?.checks.practice.map(({ id }) => id)).toEqual([
      "still-planning",
      "triad-not-rotated",
      "sharing-plan-incomplete",
    ]);
  });

  it("shows its issues on the Data check sheet, none of them an error", () => {
    const analysed = analyse(study, { issues: [], version: "0" });
    const dataCheck = analysed.drafts.find(({ id }) => id === "data-check");
    const texts = dataCheck?.rows.flatMap(({ cells }) => cells.map(([, cell]) => cell.value));
    for (const { message, severity } of issues) {
      expect(texts).toContain(message);
      expect(severity).not.toBe("error");
    }
  });
});

it("nothing of the facilitator's enters the progress, the checks, the issues or any sheet", () => {
  const marker = "PLANTED-FOR-THE-FACILITATOR";
  const drafts = forms
    .filter(({ id }) => id === "facilitator-notes" || id === "facilitator-review")
    .flatMap((form) => {
      const entries = form.fields
        .filter(({ type, id }) => type.kind === "text" && !["cycle", "enquiry"].includes(id))
        .map((field): FormEntry => ({
          form: form.id,
          field: field.id,
          school: null,
          cycle: "1",
          meeting: null,
          record: null,
          value: `${marker} ${field.id}`,
          place: { sheet: form.sheetName },
        }));
      return formDrafts(form, { schools: [], entries });
    });
  expect(JSON.stringify(drafts)).toContain(marker);
  const analysed = analyse(studyFrom([...sampleDrafts("small"), ...drafts]), { issues: [], version: "0" });
  const { study, ...shown } = analysed;
  expect(study?.entries.length).toBeGreaterThan(0);
  expect(JSON.stringify([shown.enquiry, shown.issues, shown.answer, shown.drafts, study?.entries])).not.toContain(
    marker,
  );
  expect(JSON.stringify(analysisDocument(analysed, [], []))).not.toContain(marker);
  if (study === null) throw new Error("the sample has a study");
  for (const mode of ["alliance", "public"] as const)
    expect(JSON.stringify(shareCopy(study, { mode, fingerprint: "f", version: "0" }))).not.toContain(marker);
  const packed = packWorkbook(
    [...sampleDrafts("small"), ...drafts].map((draft) => draftedSheet(draft)),
    { forms },
  );
  expect(packed.ok && packed.value.packs.length).toBe(8);
  expect(JSON.stringify(packed)).not.toContain(marker);
});
