import { contributionsOf, defaultSettings, shareCopy, type Study, type TextColumn } from "../../../../engine";
import { runAnalyses } from "../../../../engine/analyses/run";
import { type Pupil, studyOf } from "../../../../tools/bench/studyOfPupils";

const pupils = Array.from({ length: 240 }, (_, index): Pupil => ({
  school: `School ${"ABCDEF".charAt(index % 6)}`,
  arm: null,
  class: "1",
  premium: index % 4 < 2 ? "Y" : "N",
  before: 80 + ((index * 7) % 40),
  after: 85 + ((index * 11) % 40),
}));

/** The made-up pupils with a column of groups under this heading, half of them in each. */
function studyWith(header: string, levels: readonly [string, string]): Study {
  const study = studyOf(pupils, { ...defaultSettings, schoolsMayBeNamed: true });
  if (study.pupils === null) throw new Error("there are pupils");
  const column: TextColumn = {
    id: "crossed",
    header,
    place: { sheet: "Pupils" },
    role: "group",
    confidence: 1,
    reason: "header",
    measure: null,
    wave: null,
    kind: "text",
    levels: [...levels],
    codes: Int32Array.from(pupils, (_, row) => (row % 5 < 2 ? 0 : 1)),
  };
  const table = { ...study.pupils, columns: [...study.pupils.columns, column] };
  return { ...study, tables: [table], pupils: table };
}

const warned = (study: Study): readonly string[] =>
  runAnalyses(study).issues.flatMap(({ code }) => (code === "characteristics-crossed" ? [code] : []));

describe("groups that cross characteristics", () => {
  it.each([
    ["PP/SEND/EAL", ["Y-N-N", "other"]],
    ["Group", ["PP SEND boys", "others"]],
    ["Year 4 PP", ["Girls", "Boys"]],
  ] as const)("%s is warned of: more than two at once", (header, levels) => {
    expect(warned(studyWith(header, levels))).toEqual(["characteristics-crossed"]);
  });

  it.each([
    ["PP boys", ["Yes", "No"]],
    ["Band", ["Young readers", "Others"]],
    ["Year group", ["Year 4", "Year 8"]],
  ] as const)("%s is not", (header, levels) => {
    expect(warned(studyWith(header, levels))).toEqual([]);
  });

  it("stay in the working copy: a share copy hides them, a file of sums holds none", () => {
    const hiddenIn = (study: Study): readonly (boolean | undefined)[] =>
      shareCopy(study, { mode: "alliance", version: "0", fingerprint: "f" }).results.flatMap((result) =>
        result.kind === "attainment" ? result.groups.map(({ hidden }) => hidden) : [],
      );
    const rolesIn = (study: Study) =>
      contributionsOf(study, { minimum: 6 })[0]?.measures[0]?.groups.map(({ role }) => role);
    const [plain, crossed] = [studyWith("PP boys", ["Yes", "No"]), studyWith("PP SEND boys", ["Yes", "No"])];
    expect([hiddenIn(plain), hiddenIn(crossed)]).toEqual([
      [false, false],
      [false, true],
    ]);
    expect([rolesIn(plain), rolesIn(crossed)]).toEqual([["pupil-premium", "group"], ["pupil-premium"]]);
  });
});
