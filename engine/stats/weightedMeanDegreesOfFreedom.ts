/**
 * Satterthwaite's degrees of freedom of a weighted mean with standard error CR2: 1/(Σf² + ΣΣ DᵢDⱼ, i ≠ j) with f = w/Σw
 * and D = f²/(1 − f). With equal weights it is their number less one, and less the more the weights differ.
 *
 * The closed form, for a mean, of df = (Σ pᵢᵢ)²/ΣΣ pᵢⱼ² under the working model that weights are inverse variances.
 * Needs two or more weights above 0 (any unit); throws a RangeError otherwise.
 * Source: Tipton (2015), Psychological Methods 20, 375-393, doi:10.1037/met0000011; Pustejovsky & Tipton (2018),
 * doi:10.1080/07350015.2016.1247004.
 * @example weightedMeanDegreesOfFreedom([3, 1]) // 1
 */
export function weightedMeanDegreesOfFreedom(weights: readonly number[]): number {
  if (weights.length < 2 || weights.some((weight) => !(weight > 0 && weight < Infinity))) {
    throw new RangeError("A weighted mean's degrees of freedom need two or more weights above 0.");
  }
  const largest = Math.max(...weights);
  const total = weights.reduce((sum, weight) => sum + weight / largest, 0);
  let squares = 0;
  let leverage = 0;
  let products = 0;
  for (const weight of weights) {
    const fraction = weight / largest / total;
    const own = fraction ** 2 / Math.max(1 - fraction, Number.EPSILON);
    squares += fraction ** 2;
    products += 2 * own * leverage;
    leverage += own;
  }
  return 1 / (squares + products);
}
