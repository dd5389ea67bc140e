import { draftedSheet, readEarlierCopies, shareCopy, type ShareCopy, type Study } from "../../../engine";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";
import { defaultSettings } from "../../../engine";

/** Made-up pupils of so many schools, all with both scores. */
function pupilsOf(schools: number, each: number): readonly Pupil[] {
  return Array.from({ length: schools * each }, (_, index): Pupil => ({
    school: `School ${String.fromCharCode(65 + (index % schools))}`,
    arm: null,
    class: "1",
    premium: Math.floor(index / schools) % 3 === 0 ? "Y" : "N",
    before: 80 + ((index * 37) % 41),
    after: 82 + ((index * 37) % 41) + ((index * 13) % 11),
  }));
}

const named = { ...defaultSettings, schoolsMayBeNamed: true };

interface Made {
  readonly pupils: readonly Pupil[];
  readonly withdrawnFrom?: string;
  readonly mode?: "alliance" | "public";
  readonly earlier?: readonly ShareCopy[];
  readonly settings?: typeof named;
}

function copyOf({ pupils, withdrawnFrom, mode = "alliance", earlier = [], settings = named }: Made): ShareCopy {
  const study: Study = {
    ...studyOf(pupils, settings),
    ...(withdrawnFrom === undefined
      ? {}
      : { withdrawn: { pupils: 1, schools: [withdrawnFrom.toLowerCase()], identities: [] } }),
  };
  return shareCopy(study, { mode, version: "0", fingerprint: "f", earlier: read(earlier) });
}

/** As whoever has the files reads them. */
function read(copies: readonly ShareCopy[]) {
  const outcome = readEarlierCopies(
    copies.map((copy, index) => ({
      file: `${index}.xlsx`,
      sheets: copy.drafts.map((draft) => draftedSheet(draft, { version: 1, id: draft.id })),
    })),
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

function shown({ results }: ShareCopy, school: string | null, group: string | null = null): readonly number[] {
  return results.flatMap((result) =>
    result.kind === "attainment"
      ? result.estimates.flatMap((one) =>
          one.school === school && one.group === group && one.value !== null ? [one.value] : [],
        )
      : [],
  );
}

describe("a new share copy beside the one before", () => {
  const many = pupilsOf(6, 80);
  const first = copyOf({ pupils: many });
  const withoutOne = many.filter((_, index) => index !== 12);

  it("is the same copy where nothing changed, but for saying with how many it was compared", () => {
    const again = copyOf({ pupils: many, earlier: [first] });
    expect(again.results).toEqual(first.results);
    expect([first.notes.comparedWith, again.notes.comparedWith]).toEqual([0, 1]);
  });

  it("tells nothing of the school a pupil was withdrawn from, and all of the others", () => {
    const next = copyOf({ pupils: withoutOne, withdrawnFrom: "School A", earlier: [first] });
    expect(shown(first, "School A").length).toBeGreaterThan(5);
    expect(shown(next, "School A")).toEqual([]);
    expect(shown(next, "School B")).toEqual(shown(first, "School B"));
    // 480 pupils: a mean to 0.1 leaves ± 48 points open for any one of them, more than two SDs (2 × 12) to each side.
    expect(shown(next, null).length).toBeGreaterThan(5);
    expect(next.notes.leftOut.join(" ")).toContain("1 row of a school");
  });

  it("hides a row although it looks the same, if somebody was withdrawn there", () => {
    const twins = many.map((pupil) => ({
      ...pupil,
      before: 100,
      after: pupil.after === null ? null : 100 + (pupil.after % 3),
    }));
    const before = copyOf({ pupils: twins });
    const changed = twins.map((pupil, index) => (index === 1 ? { ...pupil, after: 140 } : pupil));
    const next = copyOf({ pupils: changed, withdrawnFrom: "School A", earlier: [before] });
    expect(shown(before, "School A").length).toBeGreaterThan(3);
    expect(shown(next, "School A")).toEqual([]);
  });

  it("does not bring back what an earlier one hid: all of them are needed, and then it stays hidden", () => {
    const second = copyOf({ pupils: withoutOne, withdrawnFrom: "School A", earlier: [first] });
    const alone = readEarlierCopies([
      { file: "2.xlsx", sheets: second.drafts.map((draft) => draftedSheet(draft, { version: 1, id: draft.id })) },
    ]);
    expect(alone.ok).toBe(false);
    expect(alone.issues.map(({ code }) => code)).toEqual(["earlier-copies-missing"]);
    const third = copyOf({ pupils: withoutOne, withdrawnFrom: "School A", earlier: [first, second] });
    expect(shown(third, "School A")).toEqual([]);
  });

  it("leaves the measure out of a small study, in words that name nobody, and says what still stands", () => {
    const few = pupilsOf(4, 20);
    const before = copyOf({ pupils: few });
    const next = copyOf({ pupils: few.slice(1), withdrawnFrom: "School A", earlier: [before] });
    expect(before.results.map(({ kind }) => kind)).toContain("attainment");
    expect(next.results.map(({ kind }) => kind)).not.toContain("attainment");
    expect(next.notes.leftOut[0]).toBe(
      "score: since an earlier copy it may differ by fewer than 6 people, and both copies together would tell about them. What the earlier copy says of it still stands.",
    );
  });

  it("shows a school again that many pupils joined", () => {
    const joined = [...many, ...pupilsOf(6, 20).filter(({ school }) => school === "School C")];
    const next = copyOf({ pupils: joined, earlier: [first] });
    expect(shown(next, "School C").length).toBeGreaterThan(5);
    expect(shown(next, "School C")).not.toEqual(shown(first, "School C"));
  });

  it("holds a pair of groups back that is too small to blur one pupil", () => {
    const moved = many.map((pupil, index) => (index === 0 ? { ...pupil, premium: "N" as const } : pupil));
    const next = copyOf({ pupils: moved, earlier: [first] });
    const pair = "pupil-premium:yes";
    // A third of 480 have it: 320 pupils in the two copies leave ± 16 points, less than two SDs.
    expect(shown(first, null, pair).length).toBeGreaterThan(3);
    expect(shown(next, null, pair)).toEqual([]);
    expect(shown(next, null)).toEqual(shown(first, null));
  });

  it("finds lettered rows again by their numbers, since letters change from copy to copy", () => {
    const public_ = { mode: "public" } as const;
    const ten = pupilsOf(10, 60);
    const before = copyOf({ pupils: ten, ...public_ });
    const next = copyOf({
      pupils: ten.filter((_, index) => index !== 0),
      withdrawnFrom: "School A",
      ...public_,
      earlier: [before],
    });
    const rows = (copy: ShareCopy) =>
      copy.results.flatMap((result) =>
        result.kind === "attainment" ? result.schools.map(({ hidden }) => hidden) : [],
      );
    expect(rows(before).filter((hidden) => hidden === false)).toHaveLength(10);
    expect(rows(next).filter((hidden) => hidden === false)).toHaveLength(9);
  });

  it("is refused where the file given is no share copy", () => {
    const outcome = readEarlierCopies([{ file: "x.xlsx", sheets: [] }]);
    expect(outcome.issues.map(({ code }) => code)).toEqual(["not-an-earlier-copy"]);
  });
});
