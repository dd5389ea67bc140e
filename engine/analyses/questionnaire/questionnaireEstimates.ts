import type { Estimate } from "../../estimate";
import { type AnswerSet, lowerCount } from "../../answerSet";
import type { Computed } from "../../stats/computed";
import { cronbachAlpha } from "../../stats/cronbachAlpha";
import { moments, standardDeviation } from "../../stats/moments";
import { netAgreement } from "../../stats/netAgreement";
import { omegaTotal } from "../../stats/omegaTotal";
import { median } from "../../stats/quantile";
import { scaleScore } from "../../stats/scaleScore";
import { estimateRow, rangeOf, valueOf } from "../estimateRow";
import { overSchoolsMethod } from "../attainment/meanChange";
import { thresholds } from "../../thresholds";
import type { ItemAnswers, QuestionnaireAnswers, WaveAnswers } from "./answers";
import { type OfRespondent, waveChange, type WaveChange } from "./waveChange";

type Row = Omit<Parameters<typeof estimateRow>[0], "analysis">;

/** A respondent's score on the whole scale: the mean of the turned answers if at least half are there. */
export const scaleScoreOf: OfRespondent = (wave, respondent) => {
  const score = scaleScore(wave.items.map(({ turned }) => turned[respondent] ?? null));
  return score.ok ? score.value : null;
};

export function questionnaireEstimates(id: string, answers: QuestionnaireAnswers): readonly Estimate[] {
  const rows: readonly Row[] = [
    ...scaleRows(id, answers),
    ...answers.waves.flatMap((wave, index) => reliabilityRows(id, wave, `wave${index + 1}`)),
    ...(answers.waves[0]?.items ?? []).flatMap((item) => itemRows(id, answers, item)),
  ];
  return rows.map((row) => estimateRow({ analysis: "questionnaire", ...row }));
}

function scaleRows(id: string, answers: QuestionnaireAnswers): readonly Row[] {
  const levels = answers.waves.flatMap((wave, index): Row[] => {
    const scores = allOf(wave, scaleScoreOf);
    const summary = moments(scores);
    const sd = summary.ok ? standardDeviation(summary.value) : summary;
    const row = {
      measure: id,
      group: `wave${index + 1}`,
      average: "pupil",
      n: scores.length,
      nSupplied: wave.respondents,
      unit: "points",
    } as const;
    return [
      {
        ...row,
        statistic: "scale-score",
        method: "mean",
        ...(summary.ok ? { value: summary.value.mean } : { reason: summary.reason }),
      },
      { ...row, statistic: index === 0 ? "sd-before" : "sd-after", method: "sd", ...valueOf(sd) },
    ];
  });
  if (answers.waves.length < 2) return levels;
  return [
    ...levels,
    ...changeRows(answers, waveChange(answers, scaleScoreOf), {
      measure: id,
      statistic: "scale-score",
      unit: "points",
      times: 1,
    }),
  ];
}

interface ChangeOf {
  readonly measure: string;
  readonly statistic: "scale-score" | "percent-agree";
  readonly unit: "points" | "percentage-points";
  readonly times: number;
}

function changeRows(answers: QuestionnaireAnswers, change: Computed<WaveChange>, of: ChangeOf): readonly Row[] {
  const { times, ...row } = { ...of, contrast: "after-before" };
  if (!change.ok) return [{ ...row, average: "pupil", method: "not-computed", reason: change.reason }];
  const { method, linked, people, schools, interval, peopleChange } = change.value;
  const warnings = [
    ...(linked ? [] : ["waves-not-linked"]),
    ...(answers.hasSchools ? [] : ["schools-not-known"]),
    ...(people < thresholds.smallGroupBelow ? ["small-group"] : []),
  ];
  if (people < thresholds.countsOnlyBelow) {
    return [{ ...row, average: "pupil", n: people, schools, method: "counts-only", reason: "under-ten", warnings }];
  }
  const range = rangeOf(interval);
  const scaled = {
    low: range.low === null ? null : times * range.low,
    high: range.high === null ? null : times * range.high,
  };
  const whole = {
    ...row,
    n: people,
    schools,
    ...range,
    ...scaled,
    method: `${overSchoolsMethod[method]}${linked ? "" : "-unlinked"}`,
    warnings,
  };
  if (schools < 2) return [{ ...whole, average: "pupil", value: times * peopleChange }];
  return [
    { ...whole, average: "school", value: times * change.value.change },
    {
      ...row,
      n: people,
      schools,
      average: "pupil",
      value: times * peopleChange,
      method: "mean",
      reason: "pupils-not-independent",
    },
  ];
}

/** Alpha and omega over respondents who answered everything; under 30 of them they are not to be judged. */
function reliabilityRows(id: string, wave: WaveAnswers, group: string): readonly Row[] {
  const complete = [...Array(wave.respondents).keys()].filter((respondent) =>
    wave.items.every(({ turned }) => turned[respondent] !== null),
  );
  const columns = wave.items.map(({ turned }) => complete.map((respondent) => turned[respondent] ?? 0));
  const row = {
    measure: id,
    group,
    average: "pupil",
    n: complete.length,
    nSupplied: wave.respondents,
    unit: "none",
  } as const;
  const warnings = complete.length < thresholds.smallGroupBelow ? ["too-few-to-judge"] : [];
  const alpha = cronbachAlpha(columns);
  const omega = omegaTotal(columns);
  return [
    alpha.ok
      ? {
          ...row,
          statistic: "cronbach-alpha",
          method: "feldt",
          value: alpha.value.alpha,
          ...alpha.value.interval,
          warnings,
        }
      : { ...row, statistic: "cronbach-alpha", method: "not-computed", reason: alpha.reason },
    omega.ok
      ? {
          ...row,
          statistic: "omega-total",
          method: "one-factor-ml",
          value: omega.value.omega,
          reason: "value-only",
          warnings,
        }
      : { ...row, statistic: "omega-total", method: "not-computed", reason: omega.reason },
  ];
}

function itemRows(id: string, answers: QuestionnaireAnswers, item: ItemAnswers): readonly Row[] {
  const measure = `${id}:${item.id}`;
  const shares = answers.waves.flatMap((wave, index) =>
    waveShares({ measure, group: `wave${index + 1}` }, wave, item.id, answers.answers),
  );
  if (answers.waves.length < 2) return shares;
  const { answers: words, upper } = answers.answers;
  const agrees: OfRespondent = (wave, respondent) => {
    const answer = wave.items.find((one) => one.id === item.id)?.agreement[respondent] ?? null;
    return answer === null ? null : answer > words.length - upper ? 1 : 0;
  };
  const change = waveChange(answers, agrees);
  return [
    ...shares,
    ...changeRows(answers, change, { measure, statistic: "percent-agree", unit: "percentage-points", times: 100 }),
  ];
}

/** Shares of the upper answers, of those between and of the lower ones, of everyone who answered. */
function waveShares(
  row: { readonly measure: string; readonly group: string },
  wave: WaveAnswers,
  itemId: string,
  answers: AnswerSet,
): readonly Row[] {
  const given = (wave.items.find(({ id }) => id === itemId)?.agreement ?? []).filter((answer) => answer !== null);
  const of = given.length;
  const points = answers.answers.length;
  const agree = given.filter((answer) => answer > points - answers.upper).length;
  const disagree = given.filter((answer) => answer <= lowerCount(answers)).length;
  const net = netAgreement({ agree, disagree, of });
  const middle = median(given);
  const counted = { ...row, average: "pupil", n: of, nSupplied: wave.respondents } as const;
  if (!net.ok || !middle.ok)
    return [{ ...counted, statistic: "percent-agree", unit: "percent", method: "not-computed", reason: "no-values" }];
  const percent = { ...counted, unit: "percent", method: "share" } as const;
  return [
    { ...percent, statistic: "percent-agree", value: (100 * agree) / of },
    { ...percent, statistic: "percent-uncertain", value: (100 * (of - agree - disagree)) / of },
    { ...percent, statistic: "percent-disagree", value: (100 * disagree) / of },
    {
      ...counted,
      statistic: "net-agreement",
      unit: "percentage-points",
      method: "share",
      value: 100 * net.value.net,
    },
    { ...counted, statistic: "median", unit: "points", method: "type-7", value: middle.value },
  ];
}

function allOf(wave: WaveAnswers, variable: OfRespondent): readonly number[] {
  return [...Array(wave.respondents).keys()]
    .map((respondent) => variable(wave, respondent))
    .filter((value) => value !== null);
}
