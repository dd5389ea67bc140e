import { defaultSettings, type FormEntry, type Study } from "../../../../engine";
import { overview1, overview2, overview3 } from "../../../../templates/forms/overviews";
import { runOverview } from "../../../../engine/analyses/forms/runOverview";

const said = (
  form: string,
  field: string,
  value: string,
  { school = null, meeting = null }: { school?: string | null; meeting?: string | null } = {},
): FormEntry => ({ form, field, school, cycle: null, meeting, record: null, value, place: { sheet: form } });

const study = (entries: readonly FormEntry[]): Study => ({
  tables: [],
  pupils: null,
  questionnaires: [],
  entries,
  forms: [overview1, overview2, overview3],
  settings: defaultSettings,
  issues: [],
});

const entries = [
  said("overview-1", "O1.focus", "Inference"),
  said("overview-1", "O1.ownPriority", "Talk", { school: "Ash" }),
  said("overview-1", "O1.ownPriority", "Vocabulary", { school: "Birch" }),
  said("overview-1", "O1.ownPriority", "Depth", { school: "Cedar" }),
  said("overview-1", "status", "agreed", { school: "Ash" }),
  said("overview-2", "O2.strategies", "Partners settled", { school: "Ash", meeting: "2025-03-12" }),
  said("overview-2", "O2.strategies", "Texts too long", { school: "Ash", meeting: "2025-01-22" }),
  { ...said("withdrawals", "school", "Cedar", { school: "Cedar" }), record: 0 },
];

describe("the final overview", () => {
  const { group, schools } = runOverview(study(entries));

  it("holds the words of the latest meeting, and none of the sheet's own fields", () => {
    expect(group.words).toEqual({ "O1.focus": "Inference" });
    expect(schools[0]).toEqual({
      school: "Ash",
      words: { "O1.ownPriority": "Talk", "O2.strategies": "Partners settled" },
      missing: [],
      left: false,
    });
  });

  it("names the overviews a school is missing from, unless it has left or nobody has begun", () => {
    expect(schools.map(({ school, missing, left }) => [school, missing, left])).toEqual([
      ["Ash", [], false],
      ["Birch", [2], false],
      ["Cedar", [], true],
    ]);
  });
});
