import {
  defaultSettings,
  documentWithoutStudy,
  isFacilitatorOnly,
  shareCopy,
  type FormEntry,
  type Study,
} from "../../../engine";
import { forms } from "../../../templates";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";
import { filledForm } from "../../../tools/filledForms";

const schools = ["School A", "School B", "School C"];
const occasions = [{ cycle: "1", meeting: "2025-01-15" }];

/** Every text of every form is its own marker; no school has left. */
const entries: readonly FormEntry[] = forms
  .filter(({ id }) => id !== "withdrawals")
  .flatMap((form) => {
    const texts = new Set(form.fields.flatMap(({ id, type }) => (type.kind === "text" ? [id] : [])));
    return filledForm(form, { schools, occasions, rows: 2 }).map((entry) =>
      texts.has(entry.field) && entry.field !== "school"
        ? { ...entry, value: `Marker ${form.id}/${entry.field}${entry.school === null ? "" : " of a school"}.` }
        : entry,
    );
  });

const pupils = Array.from({ length: 90 }, (_, index): Pupil => ({
  school: schools[index % 3] ?? "",
  arm: null,
  class: "1",
  premium: index % 2 === 0 ? "Y" : "N",
  before: 80 + ((index * 7) % 40),
  after: 85 + ((index * 11) % 40),
}));

/** Which markers a copy holds anywhere: in its sheets, its printed answer, its JSON. */
function markersIn(mode: "alliance" | "public", settings: Partial<typeof defaultSettings>): readonly string[] {
  const study: Study = {
    ...studyOf(pupils, { ...defaultSettings, ...settings }),
    entries: entries.filter(({ form }) => !forms.some((one) => one.id === form && isFacilitatorOnly(one))),
    forms,
    formSchools: schools,
  };
  const copy = shareCopy(study, { mode, version: "0", fingerprint: "f" });
  const { drafts, answer } = copy;
  const said = JSON.stringify([
    drafts.map(({ rows }) => rows.map(({ cells }) => [...cells.values()])),
    answer,
    documentWithoutStudy(copy),
  ]);
  return [
    ...new Set(
      [...said.matchAll(/Marker ([a-z0-9-]+)\/[A-Za-z0-9]+(?:[.][A-Za-z0-9]+)*( of a school)?/g)].map(([text]) => text),
    ),
  ].sort();
}

const formsOf = (markers: readonly string[]): readonly string[] => [
  ...new Set(markers.map((marker) => marker.replace(/^Marker /, "").replace(/\/.*$/, ""))),
];

describe("what people wrote in forms", () => {
  it("is planted in every form that has texts", () => {
    expect(
      new Set(entries.filter(({ value }) => String(value).startsWith("Marker")).map(({ form }) => form)).size,
    ).toBeGreaterThan(20);
  });

  it.each(["alliance", "public"] as const)("enters no %s copy before names were checked", (mode) => {
    expect(markersIn(mode, { schoolsMayBeNamed: true })).toEqual([]);
  });

  it("enters an alliance's copy once names were checked: the question and the group's overviews", () => {
    const found = markersIn("alliance", { namesChecked: true });
    expect(found.filter((marker) => marker.endsWith("of a school"))).toEqual([]);
    expect(formsOf(found)).toEqual(["overview-1", "overview-2", "overview-3", "question"]);
  });

  it("enters it with schools' own overviews where they may be named, and with nothing else of theirs", () => {
    const found = markersIn("alliance", { namesChecked: true, schoolsMayBeNamed: true });
    const ofSchools = found.filter((marker) => marker.endsWith("of a school"));
    expect(ofSchools.length).toBeGreaterThan(3);
    expect(formsOf(ofSchools).filter((form) => !form.startsWith("overview-"))).toEqual([]);
  });

  it("enters a public copy only as the question, whom it is about and what was tried", () => {
    const found = markersIn("public", { namesChecked: true });
    expect(found).toEqual([
      "Marker overview-2/O2.strategy",
      "Marker question/question.cohort",
      "Marker question/question.text",
    ]);
  });
});
