import fc from "fast-check";
import { saxesEvents, scannerEvents } from "../../../tools/corpus/compareScanner";

const encode = (xml: string) => new TextEncoder().encode(xml);

/** Well-formed XML of every construct a part may hold. */
const name = fc.constantFrom("c", "row", "v", "is", "x:c", "longerName", "n-1.2");
const text = fc.string({ unit: "binary", maxLength: 12 }).map((written) =>
  written
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "?")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;"),
);
const attribute = fc
  .tuple(fc.constantFrom("r", "s", "t", "x:id", "space"), text, fc.constantFrom('"', "'"))
  .map(([key, value, quote]) => ({ key, written: ` ${key} = ${quote}${value.replace(/["'\r]/g, "&#34;")}${quote}` }));
const xml = fc
  .letrec<{ element: string; content: string }>((tie) => ({
    element: fc
      .tuple(
        name,
        fc.uniqueArray(attribute, { selector: ({ key }) => key, maxLength: 3 }),
        fc.array(tie("content"), { maxLength: 4 }),
      )
      .map(([tag, attributes, content]) => {
        const start = `<${tag}${attributes.map(({ written }) => written).join("")}`;
        return content.length === 0 ? `${start} />` : `${start}>${content.join("")}</${tag} >`;
      }),
    content: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc.constantFrom(
        "<!-- a - comment > -->",
        "<![CDATA[ <c> & ]] ]]>",
        "<?target text?>",
        "&#65;&#x1F600;",
        "\r\n",
        " ",
      ),
      tie("element"),
    ),
  }))
  .element.map((root) => `<?xml version="1.0"?>\n<root xmlns="urn:a" xmlns:x="urn:x">${root}</root>\n<!-- end -->`);

test("XML is read as a strict parser reads it", () => {
  fc.assert(
    fc.property(xml, (written) => expect(scannerEvents(encode(written))).toEqual(saxesEvents(encode(written)))),
  );
});

test("where the chunks are cut makes no difference", () => {
  const padding = "<c r='A1' s=\"2\"><v>12.5</v></c>".repeat(3000);
  fc.assert(
    fc.property(xml, fc.integer({ min: 1, max: 20_000 }), (written, chunkSize) => {
      const bytes = encode(written.replace("</root>", `${padding}</root>`));
      expect(scannerEvents(bytes, chunkSize)).toEqual(scannerEvents(bytes));
    }),
    { numRuns: 30 },
  );
});

test("what a strict parser refuses for its tags is refused", () => {
  const broken = [
    "<a>",
    "<a></b>",
    "<a",
    "<a b></a>",
    "<a b='></a>",
    "<a/><b/>",
    "<a></a",
    "</a>",
    "<a><!-- </a>",
    "<a>]]<![CDATA[</a>",
  ];
  for (const written of broken) {
    expect(saxesEvents(encode(written))).toBeNull();
    expect(() => scannerEvents(encode(written))).toThrow("workbook-damaged");
  }
});
