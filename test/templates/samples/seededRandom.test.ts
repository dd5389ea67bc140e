import { seededRandom } from "../../../templates/samples/seededRandom";
import { uniquePupilNumber, withWrongCheckLetter } from "../../../templates/samples/uniquePupilNumber";

test("the same seed draws the same, another seed does not", () => {
  const draws = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.unit());
  };
  expect(draws(5)).toEqual(draws(5));
  expect(draws(5)).not.toEqual(draws(6));
});

test("draws are spread as they should be", () => {
  const random = seededRandom(11);
  const draws = Array.from({ length: 20_000 }, () => random.normal());
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
  // A sum of twelve uniform draws has mean 6 and variance 1; four standard errors of each.
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(draws.length));
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length));
});

test("shuffling keeps everything", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = seededRandom(2).shuffled(items);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  expect(shuffled).not.toEqual(items);
});

test("pupil numbers carry the check letter of the official example", () => {
  // B801200005001: the worked example of a valid number.
  const number = uniquePupilNumber({ authority: 801, school: 2000, entryYear: 5, serial: 1 });
  expect(number).toBe("B801200005001");
  expect(withWrongCheckLetter(number)).not.toBe(number);
  expect(withWrongCheckLetter(number).slice(1)).toBe(number.slice(1));
});
