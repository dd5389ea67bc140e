import fc from "fast-check";
import { decimalNumber } from "../../../xlsx/reader/decimalNumber";

const numberIn = (text: string) => {
  const bytes = new TextEncoder().encode(`<${text}<`);
  return decimalNumber(bytes, 1, bytes.length - 1);
};

test("every number a workbook can hold is read to the last bit", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(numberIn(String(number))).toBe(Number(String(number)));
      expect(numberIn(number.toExponential())).toBe(Number(number.toExponential()));
    }),
  );
});

test("decimals of any length are read as the language reads them", () => {
  const digits = fc.stringMatching(/^[0-9]{1,25}$/);
  fc.assert(
    fc.property(digits, fc.option(digits, { nil: "" }), fc.boolean(), (whole, decimals, negative) => {
      const text = `${negative ? "-" : ""}${whole}.${decimals}`;
      expect(numberIn(text)).toBe(Number(text));
    }),
    { numRuns: 500 },
  );
});

test("what is no decimal number is none", () => {
  for (const text of ["", "-", ".", "1.2.3", "0x10", "Infinity", "NaN", "1e", "1e999", "one", "--1", "1 2"]) {
    expect([text, numberIn(text)]).toEqual([text, null]);
  }
});
