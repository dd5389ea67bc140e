import {
  cellAddress,
  columnIndex,
  columnLetters,
  parseRange,
  parseSheetMark,
  placeText,
  rangeAddress,
} from "../../../engine";

describe("places", () => {
  it("writes and reads A1 addresses both ways", () => {
    for (const column of [0, 25, 26, 701, 702, 16_383]) expect(columnIndex(columnLetters(column))).toBe(column);
    expect(cellAddress(6, 2)).toBe("C7");
    expect(parseRange("$C$7:C12")).toEqual({ row: 6, column: 2, toRow: 11, toColumn: 2 });
    expect(rangeAddress({ row: 6, column: 2, toRow: 11, toColumn: 2 })).toBe("C7:C12");
    expect(parseRange("XFE1")).toBeNull();
  });

  it("quotes sheet names as Excel does", () => {
    expect(placeText({ sheet: "Learners", row: 6, column: 2, toRow: 11 })).toBe("Learners!C7:C12");
    expect(placeText({ sheet: "Year 4's scores", column: 3 })).toBe("'Year 4''s scores'!D:D");
  });

  it("knows the mark of our own sheets", () => {
    expect(parseSheetMark('="1:by-school"')).toEqual({ version: 1, id: "by-school" });
    expect(parseSheetMark("Sheet1!$A$1")).toBeNull();
  });
});
