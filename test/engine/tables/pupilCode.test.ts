import fc from "fast-check";
import { drawPupilCode, pupilCodeOf, type RandomBytes } from "../../../engine/tables/unite/pupilCode";

const from = (bytes: readonly number[]): RandomBytes => {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => bytes[next++ % bytes.length] ?? 0);
};
const eightBytes = fc.array(fc.nat(255), { minLength: 8, maxLength: 40 });
const drawn = eightBytes.filter((bytes) => bytes.some((byte) => byte < 247)).map((bytes) => drawPupilCode(from(bytes)));
const letters = "CDFHJKMNPRTWX";

describe("codes instead of names", () => {
  it("read back as they are, in small letters and without hyphens too", () => {
    fc.assert(
      fc.property(drawn, (code) => {
        expect(code).toMatch(/^[CDFHJKMNPRTWX]{3}-[CDFHJKMNPRTWX]{3}-[CDFHJKMNPRTWX]{3}$/);
        expect(
          [code, code.toLowerCase(), code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")}`].map(pupilCodeOf),
        ).toEqual([code, code, code, code]);
      }),
    );
  });

  it("show one wrong letter", () => {
    fc.assert(
      fc.property(drawn, fc.nat(8), fc.integer({ min: 1, max: 12 }), (code, at, by) => {
        const bare = code.replaceAll("-", "");
        const wrong = letters.charAt((letters.indexOf(bare.charAt(at)) + by) % letters.length);
        expect(pupilCodeOf(bare.slice(0, at) + wrong + bare.slice(at + 1))).toBeNull();
      }),
    );
  });

  it("show two letters in each other's place", () => {
    fc.assert(
      fc.property(drawn, fc.nat(8), fc.nat(8), (code, one, other) => {
        const bare = [...code.replaceAll("-", "")];
        [bare[one], bare[other]] = [bare[other] ?? "", bare[one] ?? ""];
        const swapped = bare.join("");
        expect(pupilCodeOf(swapped)).toBe(swapped === code.replaceAll("-", "") ? code : null);
      }),
    );
  });

  it("draw every letter equally often, each byte once", () => {
    // 13 × 19 = 247: of the bytes 0 to 246 each letter has 19.
    const codes = Array.from({ length: 31 }, (_, index) =>
      drawPupilCode(from(Array.from({ length: 8 }, (__, at) => (index * 8 + at) % 247))),
    );
    const counts = new Map<string, number>();
    for (const code of codes)
      for (const letter of code.replaceAll("-", "").slice(0, 8)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.keys()].sort().join("")).toBe(letters);
    // 248 draws: every byte of 0 to 246 once, and 0 a second time.
    expect([...counts.values()].sort((one, other) => one - other)).toEqual([...Array<number>(12).fill(19), 20]);
  });

  it("are no unique pupil number, no word with a vowel and no number", () => {
    expect(["B801200005001", "Bennett", "123456789", "", "AAA-AAA-AAA"].map(pupilCodeOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("refuse bytes that are no chance", () => {
    expect(() => drawPupilCode((count) => new Uint8Array(count).fill(255))).toThrow(RangeError);
  });
});
