import fc from "fast-check";
import {
  countText,
  decimalText,
  digitsFor,
  numberWord,
  percentText,
  rangeText,
  signedText,
  wholeText,
} from "../../../engine/words/numberText";

describe("numbers as text", () => {
  it("rounds half away from zero on the digits Excel shows", () => {
    // Excel shows 2.65 as 2.7 and 1.005 as 1.01 under "0.0" and "0.00" (15 significant digits, then half up).
    expect([decimalText(2.65), decimalText(1.005, 2), decimalText(-2.65), decimalText(0.5, 0)]).toEqual([
      "2.7",
      "1.01",
      "−2.7",
      "1",
    ]);
  });

  it("never shows a negative zero or a plus before zero", () => {
    expect([decimalText(-0.04), signedText(-0.04), signedText(0.04), signedText(0)]).toEqual([
      "0.0",
      "0.0",
      "0.0",
      "0.0",
    ]);
  });

  it("uses a true minus and says which end is which", () => {
    expect([signedText(-2.1), rangeText({ low: -0.14, high: 0.48 }, 2)]).toEqual(["−2.1", "−0.14 to +0.48"]);
  });

  it("groups thousands, words small counts and bends nouns", () => {
    expect([wholeText(6802), wholeText(1234567), numberWord(8), numberWord(11)]).toEqual([
      "6,802",
      "1,234,567",
      "eight",
      "11",
    ]);
    expect([countText(1, "pupil"), countText(2, "pupil"), percentText(46.5)]).toEqual(["1 pupil", "2 pupils", "47%"]);
  });

  it("shows a change as fine as it is worth noticing", () => {
    expect([digitsFor(1.5), digitsFor(0.1), digitsFor(0.01), digitsFor(null)]).toEqual([1, 2, 3, 1]);
  });

  it("reads back as a number within half of its last digit", () => {
    const scores = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const read = Number(decimalText(value, digits).replace("−", "-"));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + Math.abs(value) * 1e-12);
      }),
    );
  });
});
