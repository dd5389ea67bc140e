import fc from "fast-check";
import { writtenRowKey } from "../../../engine/workbook/rowKeys";

describe("a row's key as it is written", () => {
  it("is itself where it is short, and never long", () => {
    expect(writtenRowKey("school:Ash")).toBe("school:Ash");
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (key) => writtenRowKey(key).length <= 14));
  });

  it("is the same written again, so that keys read back are found", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (key) => {
        expect(writtenRowKey(writtenRowKey(key))).toBe(writtenRowKey(key));
      }),
    );
  });

  it("tells other rows apart", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 60 }), { maxLength: 500 }), (keys) => {
        expect(new Set(keys.map(writtenRowKey)).size).toBe(keys.length);
      }),
    );
  });
});
