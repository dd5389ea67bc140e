import fc from "fast-check";
import { dateSerial, daysBetween, isDateFormat, isoDate } from "../../../engine";

describe("dates", () => {
  it("reads Excel's serials: 1 is 1 January 1900 and 61 is 1 March 1900 (ECMA-376 part 1, 18.17.4.1)", () => {
    expect(isoDate(1)).toBe("1900-01-01");
    expect(isoDate(61)).toBe("1900-03-01");
    expect(isoDate(45231)).toBe("2023-11-01"); // =DATE(2023,11,1) in Excel
  });

  it("gives back the serial of every date it shows, but for the day that never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(dateSerial(isoDate(serial) ?? "")).toBe(serial);
      }),
    );
  });

  it("counts days between dates", () => {
    expect(daysBetween("2025-10-06", "2026-06-15")).toBe(252); // 25 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 15
    expect(dateSerial("2026-02-30")).toBeNull();
  });

  it("knows a date format from a number format with letters in quotation marks", () => {
    expect(isDateFormat("dd/mm/yyyy")).toBe(true);
    expect(isDateFormat("[h]:mm")).toBe(true);
    expect(isDateFormat('0.0" days"')).toBe(false);
    expect(isDateFormat("General")).toBe(false);
    expect(isDateFormat("[Red]0.00")).toBe(false);
  });
});
