import { estimateOf, type Estimate } from "../../estimate";
import type { ListedQuestionnaire } from "../sheets/answerList";
import { machineOf, type SchoolMachine, sum } from "./machineOf";
import type { AveragedVariable } from "./putSchoolMachine";
import type { WaveColumns } from "./questionnaireFormulas";
import { machineOfValues } from "./schoolMachine";

/** The change of a scale over schools as the audit shows it. */
export interface QuestionnaireMachine {
  readonly machine: SchoolMachine;
  readonly variable: AveragedVariable;
  readonly average: Estimate & { readonly value: number; readonly low: number; readonly high: number };
  /** The average person's change, where it is reported. */
  readonly averagePerson: number | null;
  /** The same from the schools' names in the table. */
  readonly person: (names: string) => string;
}

/** Null where the engine took no random-effects mean of the change. */
export function questionnaireMachine(
  listed: ListedQuestionnaire,
  columns: readonly WaveColumns[],
): QuestionnaireMachine | null {
  const { result, respondents } = listed;
  const change = { measure: result.id, statistic: "scale-score", contrast: "after-before" } as const;
  const average = estimateOf(result.estimates, { ...change, average: "school" });
  const averagePerson = estimateOf(result.estimates, { ...change, average: "pupil" })?.value ?? null;
  const [first, last] = [columns[0], columns.at(-1)];
  const { tauSquared } = respondents;
  if (first === undefined || last === undefined || tauSquared === null || average === null) return null;
  const { value, low, high } = average;
  if (value === null || low === null || high === null) return null;
  const made =
    respondents.pairs === null ? unlinked(listed, tauSquared, [first, last]) : linked(listed, tauSquared, first);
  return made === null ? null : { ...made, averagePerson, average: { ...average, value, low, high } };
}

type Made = Pick<QuestionnaireMachine, "machine" | "variable" | "person"> | null;

/** The same people twice: the mean of their changes, school by school. */
function linked({ respondents }: ListedQuestionnaire, tauSquared: number, of: WaveColumns): Made {
  const [first, last] = [respondents.waves[0], respondents.waves.at(-1)];
  const changes = (respondents.pairs ?? []).flatMap(([from, to]) => {
    const [before, after] = [first?.scores[from] ?? null, last?.scores[to] ?? null];
    const school = first?.school[from] ?? -1;
    return before === null || after === null || school < 0 ? [] : [{ value: after - before, school }];
  });
  const machine = machineOfValues({
    schools: respondents.schools,
    values: changes.map(({ value }) => value),
    school: changes.map(({ school }) => school),
    tauSquared,
  });
  if (machine === null) return null;
  const variable: AveragedVariable = {
    n: (name) => `SUMPRODUCT((${of.school}=${name})*ISNUMBER(${of.change}))`,
    mean: (name, n) => `SUMPRODUCT((${of.school}=${name})*1,${of.change})/${n}`,
    within: ({ n, mean }) => `(SUMSQ(${of.change})-SUMPRODUCT(${n},${mean}^2))/(COUNT(${of.change})-ROWS(${n}))`,
  };
  return { machine, variable, person: () => `AVERAGE(${of.change})` };
}

/** Other people each time: each school's mean after minus before, which counts for 1/(1/n before + 1/n after) people. */
function unlinked(
  { respondents }: ListedQuestionnaire,
  tauSquared: number,
  [before, after]: readonly [WaveColumns, WaveColumns],
): Made {
  const waves = [respondents.waves[0], respondents.waves.at(-1)].map((wave) =>
    respondents.schools.map((_, school) =>
      (wave?.scores ?? []).flatMap((score, person) =>
        score !== null && wave?.school[person] === school ? [score] : [],
      ),
    ),
  );
  const schools = respondents.schools.flatMap((school, index) => {
    const [early, late] = [waves[0]?.[index] ?? [], waves[1]?.[index] ?? []];
    return early.length === 0 || late.length === 0 ? [] : [{ school, early, late }];
  });
  const groups = schools.flatMap(({ early, late }) => [early, late]);
  const degrees = groups.flat().length - groups.length;
  if (schools.length < 2 || degrees <= 0) return null;
  const machine = machineOf({
    means: schools.map(({ school, early, late }) => ({
      school,
      n: 1 / (1 / early.length + 1 / late.length),
      mean: meanOf(late) - meanOf(early),
    })),
    pooledVariance: sum(groups.map((own) => sum(own.map((value) => (value - meanOf(own)) ** 2)))) / degrees,
    tauSquared,
  });
  const count = (of: WaveColumns, name: string): string => `COUNTIFS(${of.school},${name},${of.score},">0")`;
  const own = (of: WaveColumns, name: string): string => `AVERAGEIF(${of.school},${name},${of.score})`;
  const variable: AveragedVariable = {
    n: (name) => `1/(1/${count(before, name)}+1/${count(after, name)})`,
    mean: (name) => `${own(after, name)}-${own(before, name)}`,
    within: ({ names }) =>
      `(${within(before, names)}+${within(after, names)})/(${people(before, names)}+${people(after, names)}-2*ROWS(${names}))`,
  };
  const mean = (of: WaveColumns, names: string): string =>
    `SUMPRODUCT(SUMIF(${of.school},${names},${of.score}))/${people(of, names)}`;
  return { machine, variable, person: (names) => `${mean(after, names)}-${mean(before, names)}` };
}

/** Sum of squares about each school's own mean, over the schools of the table. */
function within({ school, score }: WaveColumns, names: string): string {
  const counts = `COUNTIFS(${school},${names},${score},">0")`;
  return `SUMPRODUCT((COUNTIF(${names},${school})>0)*1,${score},${score})-SUMPRODUCT(SUMIF(${school},${names},${score})^2/${counts})`;
}

function people({ school, score }: WaveColumns, names: string): string {
  return `SUMPRODUCT(COUNTIFS(${school},${names},${score},">0"))`;
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}
