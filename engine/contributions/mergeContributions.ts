import {
  classesWithheld,
  contributionsDiffer,
  groupDefinitionsDiffer,
  notContributedByAll,
  schoolContributedTwice,
  sumsWithoutPupils,
  testsDiffer,
} from "../issues/contributions";
import { byCodeUnit } from "../analyses/attainment/pupilRows";
import type { Issue } from "../issue";
import type { AttainmentResult } from "../result";
import { defaultSettings, type Settings } from "../settings";
import type { Contribution, ContributionSettings } from "./contribution";
import { mergedMeasure } from "./mergedMeasure";
import { type ContributedFile, readContribution } from "./readContribution";
import type { SchoolSums } from "./restoredPupils";

/** What several schools' sums say together. */
export interface MergedContributions {
  readonly results: readonly AttainmentResult[];
  readonly settings: Settings;
  /** By name. */
  readonly schools: readonly string[];
  /** The least number of pupils any of them tells of. */
  readonly minimum: number;
  readonly issues: readonly Issue[];
}

/** Merges any number of contributions; their order changes nothing. Faulty ones are left out, each with its reason. */
export function mergeContributions(files: readonly ContributedFile[]): MergedContributions {
  const read = files.map((file) => ({ file: file.file, outcome: readContribution(file) }));
  const sound = read.flatMap(({ file, outcome }) => (outcome.ok ? [{ file, contribution: outcome.value }] : []));
  const { contributions, issues: twice } = onceEach(sound);
  const { settings, issues: differing } = agreedSettings(contributions.map((one) => one.settings));
  const merged = measuresOf(contributions, settings.declared.measure).map((measure) => {
    const { schools, issues } = onOneTest(measure, contributions);
    const outcome = mergedMeasure(schools, settings);
    return { outcome, issues: [...issues, ...(outcome.ok ? remarks(outcome.value, schools) : [])] };
  });
  return {
    results: merged.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])),
    settings,
    schools: contributions.map(({ school }) => school),
    minimum: Math.min(...contributions.map(({ minimum }) => minimum)),
    issues: [
      ...read.flatMap(({ outcome }) => outcome.issues),
      ...twice,
      ...differing,
      ...merged.flatMap(({ outcome, issues }) => [...outcome.issues, ...issues]),
      ...(contributions.length === 0 ? [] : [sumsWithoutPupils()]),
    ],
  };
}

/** By school's name, the first file (by name) of each. */
function onceEach(read: readonly { readonly file: string; readonly contribution: Contribution }[]): {
  readonly contributions: readonly Contribution[];
  readonly issues: readonly Issue[];
} {
  const bySchool = new Map<string, { readonly file: string; readonly contribution: Contribution }[]>();
  for (const one of [...read].sort((a, b) => byCodeUnit(a.file, b.file))) {
    const key = one.contribution.school.trim().toLowerCase();
    bySchool.set(key, [...(bySchool.get(key) ?? []), one]);
  }
  const groups = [...bySchool.values()];
  return {
    contributions: groups
      .flatMap(([first]) => (first === undefined ? [] : [first.contribution]))
      .sort((a, b) => byCodeUnit(a.school, b.school)),
    issues: groups.flatMap((group) => {
      const [first] = group;
      return group.length < 2 || first === undefined
        ? []
        : [
            schoolContributedTwice(
              first.contribution.school,
              group.map(({ file }) => file),
            ),
          ];
    }),
  };
}

/** Where schools differ, what allows less to be said. */
function agreedSettings(all: readonly ContributionSettings[]): {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
} {
  const [first] = all;
  if (first === undefined) return { settings: defaultSettings, issues: [] };
  const issues: Issue[] = [];
  const agreed = <T>(what: string, valueOf: (one: ContributionSettings) => T, careful: T): T => {
    const value = valueOf(first);
    const others = all.filter((one) => JSON.stringify(valueOf(one)) !== JSON.stringify(value)).length;
    if (others === 0) return value;
    issues.push(contributionsDiffer(what, others));
    return careful;
  };
  const settings: Settings = {
    ...defaultSettings,
    allocation: {
      unit: agreed("what was allocated (pupils, classes or schools)", ({ allocation }) => allocation.unit, "schools"),
      method: agreed("how groups were chosen", ({ allocation }) => allocation.method, "chosen"),
    },
    sameTestSeries: agreed("whether both tests belong to one series", (one) => one.sameTestSeries, null),
    chosenForLowScores: agreed("whether pupils were chosen for low scores", (one) => one.chosenForLowScores, null),
    declared: agreed("the outcome declared beforehand", ({ declared }) => declared, {
      measure: null,
      declaredOn: null,
      resultsWereIn: null,
    }),
    fictional: all.some(({ fictional }) => fictional),
  };
  return { settings, issues };
}

/** The declared measure first, then by name. */
function measuresOf(contributions: readonly Contribution[], declared: string | null): readonly string[] {
  const names = [...new Set(contributions.flatMap(({ measures }) => measures.map(({ measure }) => measure)))];
  const sorted = names.sort(byCodeUnit);
  return [...sorted.filter((name) => name === declared), ...sorted.filter((name) => name !== declared)];
}

/** Schools on the scale most of them have; the first by name where as many have another. */
function onOneTest(
  measure: string,
  contributions: readonly Contribution[],
): { readonly schools: readonly SchoolSums[]; readonly issues: readonly Issue[] } {
  const all = contributions.flatMap(({ school, measures }) =>
    measures.filter((sums) => sums.measure === measure).map((sums): SchoolSums => ({ school, sums })),
  );
  const scaleOf = ({ sums }: SchoolSums) => JSON.stringify(sums.scale);
  const counts = new Map<string, number>();
  for (const one of all) counts.set(scaleOf(one), (counts.get(scaleOf(one)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  return {
    schools: all.filter((one) => scaleOf(one) === usual),
    issues: all
      .filter((one) => scaleOf(one) !== usual)
      .map(({ school }) => testsDiffer(all[0]?.sums.label ?? measure, school)),
  };
}

/** How far the sums reach where not every school could tell everything. */
function remarks({ label, comparison }: AttainmentResult, schools: readonly SchoolSums[]): readonly Issue[] {
  const roles = [...new Set(schools.flatMap(({ sums }) => sums.groups.map(({ role }) => role)))];
  const withoutClasses = schools.filter(({ sums }) => sums.withheld.includes("classes")).length;
  return [
    ...(comparison?.unit === "schools" && withoutClasses > 0 ? [classesWithheld(label, withoutClasses)] : []),
    ...roles.flatMap((role) => {
      const given = schools.flatMap(({ sums }) => sums.groups.filter((group) => group.role === role));
      const headers = [...new Map(given.map(({ header }) => [header.trim().toLowerCase(), header])).values()];
      return [
        ...(given.length === schools.length
          ? []
          : [notContributedByAll(label, headers[0] ?? role, { given: given.length, schools: schools.length })]),
        ...(headers.length > 1 ? [groupDefinitionsDiffer(headers)] : []),
      ];
    }),
  ];
}
