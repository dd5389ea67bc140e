import { lowerCount } from "../../answerSet";
import { type Estimate, estimateOf } from "../../estimate";
import { lowerName, upperName } from "../../words/answerNames";
import { answerColumns as at, type ListedQuestionnaire } from "../sheets/answerList";
import { answersName, variancesName } from "./auditNames";
import type { LiveFormula } from "./liveFormulas";

/** The columns of one wave on the answer list, as formulas. */
export interface WaveColumns {
  readonly school: string;
  readonly score: string;
  readonly change: string;
  /** By the statement's place in its wave, from 0. */
  readonly answers: (statement: number) => string;
  /** Among those who answered everything. */
  readonly variances: {
    readonly people: string;
    readonly score: string;
    readonly statements: (count: number) => string;
  };
}

export function waveColumns(questionnaire: number, wave: number): WaveColumns {
  const column = (index: number): string => `INDEX(${answersName(questionnaire, wave)},0,${index})`;
  const variance = (index: number): string => `INDEX(${variancesName(questionnaire, wave)},1,${index})`;
  return {
    school: column(at.school),
    score: column(at.score),
    change: column(at.change),
    answers: (statement) => column(at.firstAnswer + statement),
    variances: {
      people: variance(at.change),
      score: variance(at.score),
      statements: (count) => `${variance(at.firstAnswer)}:${variance(at.firstAnswer + count - 1)}`,
    },
  };
}

/** The scale of each wave: how many, mean, SD, Cronbach's alpha with Feldt's range, from the answers of each person. */
export function scaleFormulas(listed: ListedQuestionnaire, columns: readonly WaveColumns[]): readonly LiveFormula[] {
  const { result, respondents } = listed;
  return respondents.waves.flatMap((wave, index): readonly LiveFormula[] => {
    const of = columns[index];
    if (of === undefined) return [];
    const find = (statistic: Estimate["statistic"]) =>
      estimateOf(result.estimates, { measure: result.id, group: `wave${index + 1}`, statistic });
    const line = lineOf(`${result.id}:${index + 1}`, wave.label);
    const alpha = find("cronbach-alpha");
    const live = alphaFormula(wave.statements.length, of);
    // Feldt's range from the lines of alpha and of the people it rests on.
    const range = (
      side: "low" | "high",
      { tail, alpha: up, people }: { tail: string; alpha: number; people: number },
    ) =>
      line(
        `alpha, likely range: ${side === "low" ? "from" : "to"}`,
        alpha?.[side] ?? null,
        `1-(1-{above:${up}})*FINV(${tail},{above:${people}}-1,({above:${people}}-1)*${wave.statements.length - 1})`,
      );
    return [
      ...line("people with a score", find("scale-score")?.n ?? null, `COUNT(${of.score})`),
      ...line("average score", find("scale-score")?.value ?? null, `AVERAGE(${of.score})`),
      ...line("SD", find(index === 0 ? "sd-before" : "sd-after")?.value ?? null, `STDEV(${of.score})`),
      ...line("people who answered everything", alpha === null || alpha.value === null ? null : alpha.n, live.people),
      ...line("Cronbach’s alpha", alpha?.value ?? null, live.alpha),
      ...range("low", { tail: "0.025", alpha: 1, people: 2 }),
      ...range("high", { tail: "0.975", alpha: 2, people: 3 }),
    ];
  });
}

/** Each statement of each wave: shares, net agreement, median. */
export function statementFormulas(
  listed: ListedQuestionnaire,
  columns: readonly WaveColumns[],
): readonly LiveFormula[] {
  const { result, respondents } = listed;
  const { answers: set } = result;
  return result.items.flatMap((item, place) =>
    respondents.waves.flatMap((wave, index): readonly LiveFormula[] => {
      const statement = wave.statements.findIndex(({ id }) => id === item.id);
      const answers = statement < 0 ? undefined : columns[index]?.answers(statement);
      if (answers === undefined) return [];
      const find = (statistic: Estimate["statistic"]) =>
        estimateOf(result.estimates, { measure: `${result.id}:${item.id}`, group: `wave${index + 1}`, statistic })
          ?.value ?? null;
      const line = lineOf(`${listed.number}.${place + 1}.${index + 1}`, `${place + 1}, ${wave.label}`);
      const [agree, disagree] = [
        `COUNTIF(${answers},">${set.answers.length - set.upper}")`,
        `COUNTIF(${answers},"<=${lowerCount(set)}")`,
      ];
      const all = `COUNT(${answers})`;
      return [
        ...line(`% ${upperName(set)}`, find("percent-agree"), `100*${agree}/${all}`, "upper"),
        ...line(`% ${lowerName(set)}`, find("percent-disagree"), `100*${disagree}/${all}`, "lower"),
        ...line("net of these", find("net-agreement"), "{above:2}-{above:1}", "net"),
      ];
    }),
  );
}

function lineOf(key: string, of: string) {
  return (name: string, value: number | null, formula: string, id = name): readonly LiveFormula[] =>
    value === null ? [] : [{ name: `${of}: ${name}`, key: `${key}:${id}`, value, formula }];
}

/**
 * Alpha over the people who answered everything: k/(k − 1)(1 − Σs²ᵢ/s²(sum)). Turning a statement leaves its variance as
 * it is; the sum is k times the score.
 */
function alphaFormula(count: number, { variances }: WaveColumns): { readonly people: string; readonly alpha: string } {
  const own = `SUM(${variances.statements(count)})`;
  return { people: variances.people, alpha: `(${count}/${count - 1}*(1-${own}/(${count}^2*${variances.score})))` };
}
