import {
  analyse,
  draftedSheet,
  estimateOf,
  recognise,
  setupDraft,
  type SheetDraft,
  type SourceSheet,
} from "../../engine";
import { forms, sampleDrafts } from "../../templates";

const sources: readonly SourceSheet[] = sampleDrafts("small").map((draft) => ({
  file: null,
  sheet: draftedSheet(draft),
}));

function study(all: readonly SourceSheet[]) {
  const recognised = recognise(all, { forms });
  if (!recognised.ok) throw new Error("the sample should be recognised");
  return recognised.value;
}

/** The Setup sheet as a person left it: where the row speaks of `words`, the value is `value`. */
function edited(draft: SheetDraft, words: RegExp, value: string): SheetDraft {
  const valueColumn = 3;
  let edits = 0;
  const rows = draft.rows.map((row) => {
    const text = row.cells.map(([, cell]) => (typeof cell.value === "string" ? cell.value : "")).join(" | ");
    if (!words.test(text)) return row;
    edits += 1;
    const kept = row.cells.filter(([column]) => column !== valueColumn);
    return { ...row, cells: [...kept, [valueColumn, { value }] as const] };
  });
  expect(edits).toBeGreaterThan(0);
  return { ...draft, rows };
}

const changeOf = (school: string, all: readonly SourceSheet[]) =>
  estimateOf(
    analyse(study(all), { issues: [], version: "0" }).results.flatMap((result) =>
      "estimates" in result ? result.estimates : [],
    ),
    {
      measure: "mrt sas",
      school,
      statistic: "mean-change",
    },
  );

describe("what a person says in Setup", () => {
  it("mends Mistlebrook's zeros: its fall shrinks and four pupils leave the change (DOMAIN 15)", () => {
    const setup = edited(setupDraft(study(sources)), /zero-for-absence/, "yes");
    const withSetup = [...sources, { file: null, sheet: draftedSheet(setup, { version: 1, id: "setup" }) }];
    const asFound = changeOf("Mistlebrook Primary", sources);
    const mended = changeOf("Mistlebrook Primary", withSetup);
    expect(asFound?.value).toBeLessThan(-5);
    expect(Math.abs((mended?.value ?? NaN) - -1.4)).toBeLessThan(1); // planted d of -.10 at an SD of 14.8
    expect(mended?.n).toBe((asFound?.n ?? 0) - 4);
  });
});
