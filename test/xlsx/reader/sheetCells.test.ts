import fc from "fast-check";
import { firstSheet, valuesOf } from "./workbookFile";

const SHARED = ["Ash Grove", "Zoë & co", ""];
const sharedStrings = SHARED.map((text) => `<si><t>${text.replace("&", "&amp;")}</t></si>`).join("");

/** A cell's type, the XML between its tags, and its value. */
const content = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ["n", `<v>${number}</v>`, Number(String(number))] as const),
  fc.nat(SHARED.length - 1).map((index) => ["s", `<v>${index}</v>`, SHARED[index] || null] as const),
  fc.boolean().map((truth) => ["b", `<v>${truth ? 1 : 0}</v>`, truth] as const),
  fc.constantFrom("#N/A", "#DIV/0!").map((error) => ["e", `<v>${error}</v>`, { error }] as const),
  fc.constantFrom("a", "a &lt; b").map((text) => ["str", `<v>${text}</v>`, text.replace("&lt;", "<")] as const),
  fc
    .constantFrom("", "N", "Ash Grove", "_x0041_ &amp; b", "né")
    .map(
      (text) =>
        ["inlineStr", `<is><t>${text}</t></is>`, text.replace("_x0041_", "A").replace("&amp;", "&") || null] as const,
    ),
  fc.constant(["n", "", null] as const),
);

test("cells are read alike however their tags are written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 20 }), async (cells) => {
      const rowOf = (write: (type: string, xml: string, index: number) => string) =>
        `<row r="1">${cells.map(([type, xml], index) => write(type, xml, index)).join("")}<c r="Z1"><v>1</v></c></row>`;
      const address = (index: number) => `${String.fromCharCode(65 + index)}1`;
      const writings = [
        rowOf((type, xml, index) => `<c r="${address(index)}" s="0" t="${type}">${xml}</c>`),
        rowOf((type, xml, index) => (xml === "" ? `<c r="${address(index)}"/>` : `<c t='${type}'>${xml}</c>`)),
        rowOf((type, xml) => `<c\n t = "${type}" >${xml.replace("<v>", "<f>1</f><v >")}</c >`),
      ];
      const expected = [...cells.map(([, , value]) => value), ...Array<null>(25 - cells.length).fill(null), 1];
      for (const rows of writings) expect(valuesOf(await firstSheet({ rows, sharedStrings }))).toEqual([expected]);
    }),
    { numRuns: 40 },
  );
});
