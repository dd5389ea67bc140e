import { estimatesOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import type { ChainLink, ChainResult } from "../../results/chain";
import { correlationOverSchools } from "../../stats/correlationOverSchools";
import type { QuestionnaireTables, Study } from "../../study";
import { estimateRow, rangeOf } from "../estimateRow";
import { runDelivery } from "../forms/runDelivery";
import { questionnaireAnswers } from "../questionnaire/answers";
import { scaleScoreOf } from "../questionnaire/questionnaireEstimates";
import { linkedPairs } from "../questionnaire/waveChange";

/** Correlations over schools of staff change and of delivery with the change of pupils; null where nothing can be paired. */
export function runChain(study: Study, headline: AttainmentResult): ChainResult | null {
  const changes = new Map(
    estimatesOf(headline.estimates, { statistic: "mean-change", group: null }).flatMap(({ school, value }) =>
      school === null || value === null ? [] : [[school, value] as const],
    ),
  );
  const staff = study.questionnaires
    .filter(({ level, waves }) => level === "professional" && waves.length > 1)
    .map((one): ChainLink => linkOf(changes, { of: "staff", title: one.title, numbers: staffChanges(one) }));
  const delivery = linkOf(changes, { of: "delivery", title: null, numbers: deliveredShares(study) });
  const links = [...staff, delivery].filter(({ schools }) => schools.length > 1);
  if (links.length === 0) return null;
  const { measure, label, scale } = headline;
  return { kind: "chain", measure, label, scale, links, estimates: links.map((link) => correlationRow(measure, link)) };
}

function linkOf(
  changes: ReadonlyMap<string, number>,
  { of, title, numbers }: Pick<ChainLink, "of" | "title"> & { readonly numbers: ReadonlyMap<string, number> },
): ChainLink {
  const schools = [...changes].flatMap(([school, pupilChange]) => {
    const number = numbers.get(school);
    return number === undefined ? [] : [{ school, number, pupilChange }];
  });
  return { of, title, schools };
}

/** Mean change of linked staff, school by school; without links nobody's change is known. */
function staffChanges(questionnaire: QuestionnaireTables): ReadonlyMap<string, number> {
  const answers = questionnaireAnswers(questionnaire);
  const [first, last] = [answers.waves[0], answers.waves.at(-1)];
  const own = new Map<string, number[]>();
  if (first === undefined || last === undefined || !answers.hasSchools) return new Map();
  for (const [one, other] of linkedPairs(answers) ?? []) {
    const [before, after] = [scaleScoreOf(first, one), scaleScoreOf(last, other)];
    const school = answers.schools[first.school[one] ?? -1];
    if (before !== null && after !== null && school !== undefined)
      own.set(school, [...(own.get(school) ?? []), after - before]);
  }
  return new Map([...own].map(([school, all]) => [school, all.reduce((sum, one) => sum + one, 0) / all.length]));
}

/** Done of planned, school by school. */
function deliveredShares(study: Study): ReadonlyMap<string, number> {
  const sums = new Map<string, readonly [planned: number, delivered: number]>();
  for (const { school, planned, delivered } of runDelivery(study).records) {
    if (school === null || planned === null || delivered === null) continue;
    const [before, done] = sums.get(school) ?? [0, 0];
    sums.set(school, [before + planned, done + delivered]);
  }
  return new Map(
    [...sums].flatMap(([school, [planned, done]]) => (planned > 0 ? [[school, done / planned] as const] : [])),
  );
}

function correlationRow(measure: string, { of, title, schools }: ChainLink) {
  const found = correlationOverSchools(
    schools.map(({ number }) => number),
    schools.map(({ pupilChange }) => pupilChange),
  );
  return estimateRow({
    analysis: "chain",
    measure,
    group: title === null ? of : `${of}:${title}`,
    average: "school",
    contrast: "after-before",
    statistic: "correlation",
    unit: "none",
    method: "pearson-fisher",
    schools: schools.length,
    warnings: ["ecological"],
    ...(found.ok
      ? { value: found.value.pearson.correlation, ...rangeOf(found.value.pearson.interval) }
      : { reason: found.reason }),
  });
}
