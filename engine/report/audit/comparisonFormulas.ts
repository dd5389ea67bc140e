import { type Estimate, estimateOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { auditNames } from "./auditNames";
import { type LiveFormula, rangeLines } from "./liveFormulas";
import { type GroupFormulas, welchHalfFormula } from "./studentFormula";

const { armSchool: s, armTreated: t, armBefore: x, armAfter: y } = auditNames;

/** More pupils than this: the sums within schools would take Excel too long. */
const MOST_PUPILS = 3000;

/**
 * The comparison by normal equations over both arms' pupils: b of after on arm, before and school terms, from sums within
 * schools; its limits where pupils of one school are independent; g; the difference of the mean gains.
 */
export function comparisonFormulas(result: AttainmentResult): readonly LiveFormula[] {
  const pupils = result.comparison?.pupils;
  if (pupils === undefined || pupils.before.length > MOST_PUPILS) return [];
  const whole = { school: null, group: null } as const;
  const adjusted = estimateOf(result.estimates, { ...whole, statistic: "ancova-difference" });
  const gains = estimateOf(result.estimates, { ...whole, statistic: "difference-in-differences", average: "pupil" });
  const effect = estimateOf(result.estimates, { ...whole, statistic: "hedges-g-ancova" });
  const b = differenceFormula();
  // A random intercept is not least squares: whole schools as arms are checked in their gains only.
  const fixed = adjusted !== null && adjusted.method !== "random-intercept-ancova" ? adjusted : null;
  return [
    ...line("Project pupils that entered", count(pupils.treated, 1), `SUM(${t})`),
    ...line("Comparison pupils that entered", count(pupils.treated, 0), `ROWS(${t})-SUM(${t})`),
    ...gainLines(gains),
    ...line("Difference, starting points allowed for", fixed?.value ?? null, b),
    ...(fixed?.method === "ancova" ? limits(fixed, b) : []),
    ...line(
      "Hedges’ g of it",
      fixed === null ? null : (effect?.value ?? null),
      `${correction}*${fixed?.method === "ancova" ? b : "{above:1}"}/${pooledSpread}`,
    ),
  ];
}

function line(name: string, value: number | null, formula: string): readonly LiveFormula[] {
  return value === null ? [] : [{ name, value, formula }];
}

/** Welch's range stands beside the difference where pupils of one school were compared. */
function gainLines(gains: Estimate | null): readonly LiveFormula[] {
  const middle = `${meanWhere(gain, 1)}-${meanWhere(gain, 0)}`;
  const lines = line("Difference of the mean gains", gains?.value ?? null, middle);
  if (gains === null || gains.method !== "welch") return lines;
  const half = welchHalfFormula(gainSums(1), gainSums(0));
  return lines.flatMap((one) => [one, ...rangeLines(one, gains, { middle, half })]);
}

function gainSums(arm: 0 | 1): GroupFormulas {
  const chosen = `(${t}=${arm})`;
  return {
    count: `SUMPRODUCT(${chosen}*1)`,
    sum: `SUMPRODUCT(${chosen}*${gain})`,
    squares: `SUMPRODUCT(${chosen}*${gain}^2)`,
  };
}

function count(treated: Int8Array, arm: 0 | 1): number {
  return treated.reduce((sum, one) => (one === arm ? sum + 1 : sum), 0);
}

const gain = `(${y}-${x})`;

function meanWhere(of: string, arm: 0 | 1): string {
  return `SUMPRODUCT((${t}=${arm})*${of})/SUMPRODUCT((${t}=${arm})*1)`;
}

/** Σ of a column times another less its school's mean: a sum of products within schools. */
function within(first: string, second: string): string {
  return `SUMPRODUCT(${first}*(${second}-SUMIF(${s},${s},${second})/COUNTIF(${s},${s})))`;
}

const stt = within(t, t);
const sxx = within(x, x);
const stx = within(t, x);
const sty = within(t, y);
const sxy = within(x, y);
const syy = within(y, y);

function differenceFormula(): string {
  return `((${sxx}*${sty}-${stx}*${sxy})/(${stt}*${sxx}-${stx}^2))`;
}

function limits(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  b: string,
): readonly LiveFormula[] {
  const slope = `((${stt}*${sxy}-${stx}*${sty})/(${stt}*${sxx}-${stx}^2))`;
  const freedom = `(ROWS(${t})-3)`;
  const error = `SQRT((${syy}-${b}*${sty}-${slope}*${sxy})/${freedom}*${sxx}/(${stt}*${sxx}-${stx}^2))`;
  const half = `TINV(0.05,${freedom})*${error}`;
  return [
    ...line("Likely range of the difference: from", low, `${b}-${half}`),
    ...line("Likely range of the difference: to", high, `${b}+${half}`),
  ];
}

function squaresWhere(arm: 0 | 1): string {
  return `(SUMPRODUCT((${t}=${arm})*${y}^2)-SUMPRODUCT((${t}=${arm})*${y})^2/SUMPRODUCT((${t}=${arm})*1))`;
}

const freedomOfSpread = `(ROWS(${t})-2)`;
const pooledSpread = `SQRT((${squaresWhere(1)}+${squaresWhere(0)})/${freedomOfSpread})`;
const correction = `(EXP(GAMMALN(${freedomOfSpread}/2)-GAMMALN((${freedomOfSpread}-1)/2))/SQRT(${freedomOfSpread}/2))`;
