/** Throws unless the probability lies strictly between 0 and 1: a quantile is finite only there. */
export function checkProbability(probability: number): void {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A probability strictly between 0 and 1 is needed, not ${String(probability)}.`);
  }
}

/** Throws unless the parameter (degrees of freedom, a shape) is a finite number above 0. */
export function checkPositive(name: string, parameter: number): void {
  if (!(parameter > 0 && parameter < Infinity)) {
    throw new RangeError(`${name} must be a finite number above 0, not ${String(parameter)}.`);
  }
}
