import { betaCdf } from "../../../engine/stats/distributions/beta";
import { chiSquareQuantile, chiSquareUpperTail } from "../../../engine/stats/distributions/chiSquare";
import { fisherFQuantile, fisherFUpperTail } from "../../../engine/stats/distributions/fisherF";
import { noncentralTCdf } from "../../../engine/stats/distributions/noncentralT";
import { normalCdf, normalQuantile } from "../../../engine/stats/distributions/normal";
import { studentTCdf, studentTQuantile } from "../../../engine/stats/distributions/studentT";
import { hedgesCorrection } from "../../../engine/stats/hedgesCorrection";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";

/** A function of the numbers under `args`. */
function ofArguments(value: (a: number, b: number, c: number) => Answer): Adapter {
  return ({ oracleCase }) => {
    const { args } = oracleCase.expected;
    const [a = NaN, b = NaN, c = NaN] = (Array.isArray(args) ? args : [args]) as number[];
    return { value: value(a, b, c) };
  };
}

export const qnorm = ofArguments((probability) => normalQuantile(probability));
export const pnorm = ofArguments((z) => normalCdf(z));
export const pt = ofArguments((t, degreesOfFreedom) => studentTCdf(t, degreesOfFreedom));
export const qt = ofArguments((probability, degreesOfFreedom) => studentTQuantile(probability, degreesOfFreedom));
export const pchisqUpper = ofArguments((x, degreesOfFreedom) => chiSquareUpperTail(x, degreesOfFreedom));
export const qchisq = ofArguments((probability, degreesOfFreedom) => chiSquareQuantile(probability, degreesOfFreedom));
export const pfUpper = ofArguments((f, numerator, denominator) => fisherFUpperTail(f, { numerator, denominator }));
export const qf = ofArguments((p, numerator, denominator) => fisherFQuantile(p, { numerator, denominator }));
export const pbeta = ofArguments((x, alpha, beta) => betaCdf(x, { alpha, beta }));
export const pnct = ofArguments((t, degreesOfFreedom, noncentrality) =>
  noncentralTCdf(t, { degreesOfFreedom, noncentrality }),
);
export const hedgesJ = ofArguments((degreesOfFreedom) => hedgesCorrection(degreesOfFreedom));
