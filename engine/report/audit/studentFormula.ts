/**
 * The t of a 95 % interval for any degrees of freedom, as a formula of Excel 2007: from the beta distribution, since TINV
 * cuts degrees of freedom to whole numbers. t² = ν(1 − x)/x with x the 5 % point of Beta(ν/2, 1/2).
 */
export function squaredStudentFormula(freedom: string): string {
  const tail = `BETAINV(0.05,${freedom}/2,0.5)`;
  return `(${freedom}*(1-${tail})/${tail})`;
}

/** Count, sum and sum of squares of one group, as formulas. */
export interface GroupFormulas {
  readonly count: string;
  readonly sum: string;
  readonly squares: string;
}

/** Half the width of Welch's 95 % interval of the difference of two means (Welch 1947, doi:10.1093/biomet/34.1-2.28). */
export function welchHalfFormula(one: GroupFormulas, other: GroupFormulas): string {
  const [first, second] = [one, other].map(
    ({ count, sum, squares }) => `((${squares}-${sum}^2/${count})/(${count}-1)/${count})`,
  );
  const variance = `(${first ?? ""}+${second ?? ""})`;
  const freedom = `(${variance}^2/(${first ?? ""}^2/(${one.count}-1)+${second ?? ""}^2/(${other.count}-1)))`;
  return `SQRT(${squaredStudentFormula(freedom)}*${variance})`;
}
