import { array, assert, constant, constantFrom, property, record, string, type Arbitrary } from "fast-check";
import { escapeAttribute, escapeXml } from "../../../xlsx/package/xmlText";
import { appendTo, applyEdits, removal, setAttribute } from "../../../xlsx/graft/textEdits";
import { parseXml, XmlError, type XmlElement } from "../../../xlsx/graft/xmlTree";

interface Node {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly children: readonly Node[];
}

const nodeOf = (children: Arbitrary<Node[]>): Arbitrary<Node> =>
  record({
    name: constantFrom("sheet", "x:sheet", "a"),
    value: string(),
    text: string({ unit: "grapheme" }),
    children,
  });
const leaves = array(nodeOf(constant([])), { maxLength: 3 });
const node = nodeOf(array(nodeOf(leaves), { maxLength: 3 }));

function written({ name, value, text, children }: Node): string {
  const open = `<${name} v="${escapeAttribute(value)}"`;
  if (text === "" && children.length === 0) return `${open} />`;
  return `${open}>${escapeXml(text)}${children.map(written).join("")}</${name}>`;
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

const document = (root: Node) => `<?xml version="1.0"?>\r\n<r xmlns:x="u">é😀${written(root)}\r\n<!-- < > --></r>`;

describe("elements with their places", () => {
  it("stand exactly where the text has them", () => {
    assert(
      property(node, (root) => {
        const xml = document(root);
        for (const { prefix, name, start, openEnd, closeStart, end, selfClosing } of everyElement(parseXml(xml))) {
          expect(xml.slice(start).startsWith(`<${prefix}${name}`)).toBe(true);
          expect(xml[openEnd - 1]).toBe(">");
          if (selfClosing) expect(xml.slice(openEnd - 2, end)).toBe("/>");
          else expect(xml.slice(closeStart, end)).toBe(`</${prefix}${name}>`);
        }
      }),
      { seed: 20261122 },
    );
  });

  it("can be taken out, added to and given attributes, and all else stays", () => {
    assert(
      property(node, string(), (root, value) => {
        const xml = document(root);
        const [child] = parseXml(xml).children;
        if (!child) throw new Error("no child");
        expect(applyEdits(xml, [removal(child)])).toBe(xml.slice(0, child.start) + xml.slice(child.end));
        const [added] = parseXml(applyEdits(xml, [appendTo(xml, child, "<new/>")])).children;
        expect(added?.children.at(-1)?.name).toBe("new");
        const edit = setAttribute(xml, child, "v", escapeXml(value));
        const [changed] = parseXml(applyEdits(xml, edit ? [edit] : [])).children;
        expect(changed?.attributes["v"]).toBe(escapeXml(value));
        expect(changed?.children).toHaveLength(child.children.length);
      }),
      { seed: 20261122 },
    );
  });

  it("are refused where the text is no XML or declares a document type", () => {
    for (const xml of ["", "<a>", "<a><b></a>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>&b;</a>"]) {
      expect(() => parseXml(xml)).toThrow(XmlError);
    }
  });
});
