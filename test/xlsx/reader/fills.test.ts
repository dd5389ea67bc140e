import { firstSheet } from "./workbookFile";

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`;
const none = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

/** A sheet of one row, a cell for each style; style n has fill n. */
async function fillsOf(listed: readonly string[], rest = ""): Promise<(string | null)[] | null> {
  const styles = listed.map((_, fill) => `<xf numFmtId="${fill === 4 ? 14 : 0}" fillId="${fill}"/>`).join("");
  const cells = listed.map((_, style) => `<c s="${style}"><v>${style}</v></c>`).join("");
  const sheet = await firstSheet({
    rows: `<row r="1">${cells}</row>`,
    styles: `<fills>${listed.join("")}</fills><cellXfs>${styles}</cellXfs>${rest}`,
  });
  const { fill } = sheet;
  return fill === undefined ? null : listed.map((_, column) => fill(0, column));
}

// ECMA-376 Part 1, 18.8.20 (fill), 18.8.32 (patternFill): fills 0 and 1 are always none and gray125.
describe("fills of cells", () => {
  it("are told apart by colour, theme and palette; white, none and patterns are none", async () => {
    const listed = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      solid('rgb="ffff0000"'),
      solid('theme="4" tint="0.8"'),
      solid('indexed="13"'),
      solid('rgb="FFFFFFFF"'),
      solid('theme="0"'),
      "<fill><gradientFill/></fill>",
    ];
    expect(await fillsOf(listed)).toEqual([null, null, "FFFF0000", "theme 4 0.8", "indexed 13", null, null, null]);
  });
  it("keep the number format of their cell", async () => {
    const sheet = await firstSheet({
      rows: '<row r="1"><c s="0"><v>45231</v></c><c s="1"><v>45231</v></c></row>',
      styles: `<fills>${none}${solid('rgb="FF00B050"')}</fills><cellXfs><xf numFmtId="14"/><xf numFmtId="14" fillId="2"/></cellXfs>`,
    });
    expect([sheet.numberFormat(0, 1), sheet.fill?.(0, 0), sheet.fill?.(0, 1)]).toEqual([
      sheet.numberFormat(0, 0),
      null,
      "FF00B050",
    ]);
  });
  it("are not asked about where a workbook has none, conditional formats apart", async () => {
    const conditional = `<dxfs><dxf>${solid('rgb="FFFFC7CE"')}</dxf></dxfs>`;
    expect(await fillsOf(['<fill><patternFill patternType="none"/></fill>'], conditional)).toBeNull();
  });
});
