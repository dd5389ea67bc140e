import { readFileSync } from "node:fs";
import { recognise, shareCopy, type CopyFigure, type SourceSheet, type Study } from "../../../engine";
import { agreementOf, lowerCount } from "../../../engine/answerSet";
import { questionnaireAnswers } from "../../../engine/analyses/questionnaire/answers";
import { measureSpecs } from "../../../engine/analyses/plan";
import { discloseWave } from "../../../engine/disclosure/discloseQuestionnaire";
import { disclosureRules } from "../../../engine/disclosure/disclosureRules";
import { smallSchools } from "../../../engine/disclosure/measurePeople";
import { withoutSchools } from "../../../engine/disclosure/withoutSchools";
import { forms } from "../../../templates";
import { seededRandom } from "../../../templates/samples/seededRandom";
import { openWorkbook } from "../../../xlsx";

/*
 * Shares of answers beside the answers of one school. The attacker knows the rules and every answer of one school of
 * three, and sees the copy. What they want: how many of all the others gave some answer. For each world drawn, another
 * one near it must look the same and have another number there; searched exhaustively about the world, one or two counts
 * changed by up to three.
 */
type World = readonly (readonly number[])[];
const modes = ["alliance", "public"] as const;
const steps = [-1, 1, -2, 2, -3, 3];

const sumOf = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const columnsOf = (world: World): readonly number[] =>
  (world[0] ?? []).map((_, column) => sumOf(world.map((row) => row[column] ?? 0)));
const restOf = (world: World): readonly number[] => columnsOf(world.slice(1));

describe.each(modes)("answers of three schools, %s copy", (mode) => {
  const rules = disclosureRules(mode);
  const { minimum, hidesNobodyAndEverybody } = rules;
  // Columns as answers are counted: disagree, uncertain, agree.
  const sight = (world: World): string =>
    JSON.stringify([
      world[0],
      discloseWave({ counts: columnsOf(world), bySchool: world }, { answers: agreementOf(3), rules }).disclosed,
    ]);
  const isSmall = (count: number, of: number): boolean =>
    (count > 0 && count < minimum) ||
    (count < of && of - count < minimum) ||
    (hidesNobodyAndEverybody && (count === 0 || count === of));

  function* near(world: World): Generator<World> {
    const cells = [1, 2].flatMap((school) => [0, 1, 2].map((answer) => [school, answer] as const));
    const moved = (from: World, [school, answer]: readonly [number, number], step: number): World =>
      from.map((row, index) =>
        index === school ? row.map((count, at) => (at === answer ? count + step : count)) : row,
      );
    for (const one of cells) {
      for (const step of steps) {
        const changed = moved(world, one, step);
        yield changed;
        for (const other of cells) if (other !== one) for (const back of steps) yield moved(changed, other, back);
      }
    }
  }

  function isTold(world: World, answer: number): boolean {
    const seen = sight(world);
    const count = restOf(world)[answer] ?? 0;
    for (const other of near(world)) {
      if ((restOf(other)[answer] ?? 0) === count || other.flat().some((one) => one < 0)) continue;
      if (sight(other) === seen) return false;
    }
    return true;
  }

  it("never tells how many of all the others gave an answer that few of them gave", () => {
    const random = seededRandom(mode === "alliance" ? 20_260_301 : 20_260_302);
    const told: string[] = [];
    let small = 0;
    for (let draw = 0; draw < 400; draw += 1) {
      const world = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => random.below(minimum + 3)));
      const rest = restOf(world);
      rest.forEach((count, answer) => {
        if (!isSmall(count, sumOf(rest))) return;
        small += 1;
        if (isTold(world, answer)) told.push(`${answer} of ${JSON.stringify(world)}`);
      });
    }
    expect(told).toEqual([]);
    // The search is of something: many of these worlds hold small counts.
    expect(small).toBeGreaterThan(100);
  });
});

async function sampleStudy(file: string): Promise<Study> {
  const opened = await openWorkbook(new Blob([readFileSync(file)]), { fileName: "sample.xlsx" });
  if (!opened.ok) throw new Error("the sample is readable");
  const sources = opened.value.sheets.map((sheet): SourceSheet => ({ file: null, sheet }));
  const study = recognise(sources, { forms });
  if (!study.ok) throw new Error("the sample has tables");
  return study.value;
}

/** Of each school and all, how many gave each answer, went up, same or down: counted here anew. */
function countedShares(study: Study): ReadonlyMap<string, World> {
  const shares = new Map<string, number[][]>();
  const add = (name: string, school: number, column: number): void => {
    const world = shares.get(name) ?? [];
    const row = (world[school + 1] ??= [0, 0, 0]);
    row[column] = (row[column] ?? 0) + 1;
    shares.set(name, world);
  };
  for (const questionnaire of study.questionnaires) {
    const { waves, answers } = questionnaireAnswers(questionnaire);
    waves.forEach(({ items, school }, wave) =>
      items.forEach(({ id, agreement }) =>
        agreement.forEach((answer, person) => {
          if (answer === null) return;
          const fromTop = answers.answers.length - answer;
          const column = fromTop < answers.upper ? 2 : answer <= lowerCount(answers) ? 0 : 1;
          add(JSON.stringify([questionnaire.id, id, `wave${wave + 1}`]), school[person] ?? -1, column);
        }),
      ),
    );
  }
  for (const { measure, beforeColumn, afterColumn } of study.pupils === null ? [] : measureSpecs(study)) {
    const column = (id: string) => study.pupils?.columns.find((one) => one.id === id);
    const [before, after] = [column(beforeColumn), column(afterColumn)];
    const school = study.pupils?.columns.find(({ role }) => role === "school");
    const arm = study.pupils?.columns.find(({ role }) => role === "arm");
    if (before?.kind !== "number" || after?.kind !== "number" || school?.kind !== "text") continue;
    before.values.forEach((from, row) => {
      if (before.missing[row] !== 0 || after.missing[row] !== 0) return;
      if (arm?.kind === "text" && arm.meaning?.[arm.levels[arm.codes[row] ?? -1] ?? ""] !== "treatment") return;
      add(
        JSON.stringify([measure, measure, "directions"]),
        school.codes[row] ?? -1,
        1 + Math.sign((after.values[row] ?? 0) - from),
      );
    });
  }
  return new Map([...shares].map(([name, world]) => [name, [...world].map((row) => row ?? [0, 0, 0])]));
}

const columns: Readonly<Record<string, number>> = {
  "answers-disagree": 0,
  "answers-uncertain": 1,
  "answers-agree": 2,
  "percent-declined": 0,
  "percent-same": 1,
  "percent-improved": 2,
};

describe.each(["thistlewick-vale"])("the sample %s beside one of its schools", (name) => {
  let study: Study;
  beforeAll(async () => {
    study = await sampleStudy(`templates/samples/${name}.xlsx`);
  });

  it.each(modes)("has no share from which a school could tell a small number of the others', %s copy", (mode) => {
    const rules = disclosureRules(mode);
    const copy = shareCopy(study, { mode, version: "0", fingerprint: "f" });
    const counted = countedShares(withoutSchools(study, smallSchools(study, rules)));
    const attacked = { shown: 0, hidden: 0 };
    const told: string[] = [];
    const keyOf = ({ kind, subject, measure, group }: CopyFigure): string =>
      JSON.stringify([subject, measure, kind === "questionnaire" ? group : "directions"]);
    for (const figure of copy.notes.figures) {
      const column = columns[figure.statistic];
      const world = counted.get(keyOf(figure));
      if (column === undefined || world === undefined || figure.school !== null) continue;
      if (figure.kind !== "questionnaire" && figure.group !== null) continue;
      attacked[typeof figure.value === "number" ? "shown" : "hidden"] += 1;
      if (typeof figure.value !== "number") continue;
      const all = columnsOf(world);
      for (const own of world) {
        const rest = all.map((count, at) => count - (own[at] ?? 0));
        const [count, others] = [rest[column] ?? 0, sumOf(rest) - (rest[column] ?? 0)];
        if ([count, others].some((one) => one > 0 && one < rules.minimum))
          told.push(`${figure.measure} ${figure.statistic}`);
      }
    }
    expect(told).toEqual([]);
    expect(attacked.shown).toBeGreaterThan(mode === "alliance" ? 20 : 5);
    expect(attacked.hidden).toBeGreaterThan(5);
  });
});
