import { readFileSync } from "node:fs";
import path from "node:path";
import { readForms } from "../../engine";
import { forms, templateDrafts, templateForms, templateNames } from "../../templates";
import { formsDocument } from "../../tools/formsDocument";
import { COMMITTED_SCHOOLS } from "../../tools/templates";
import { openWorkbook, writeFresh } from "../../xlsx";
import { textsOf } from "../xlsx/unzip";

const root = path.resolve(__dirname, "../..");

describe("the committed templates", () => {
  // Parts are compared, not files: Node versions compress differently.
  it.each(templateNames)("%s.xlsx is current, part by part (else npm run templates)", async (name) => {
    const committed = readFileSync(path.join(root, `templates/${name}.xlsx`));
    const fresh = await writeFresh(templateDrafts(name, { schools: COMMITTED_SCHOOLS }), { marked: false });
    expect(await textsOf(fresh)).toEqual(await textsOf(new Uint8Array(committed)));
  });

  it.each(templateNames)("%s.xlsx is recognised sheet by sheet and is empty", async (name) => {
    const bytes = readFileSync(path.join(root, `templates/${name}.xlsx`));
    const opened = await openWorkbook(new Blob([new Uint8Array(bytes)]));
    if (!opened.ok) throw new Error("not readable");
    const sources = opened.value.sheets.map((sheet) => ({ file: null, sheet }));
    const read = readForms(sources, forms);
    expect(read.claimed.size).toBe(templateForms(name).length);
    expect([read.entries, read.facilitatorEntries, read.unplaced, read.issues]).toEqual([[], [], [], []]);
  });

  it("are listed field by field in docs/FORMS.md (else npm run templates)", () => {
    expect(readFileSync(path.join(root, "docs/FORMS.md"), "utf8")).toBe(formsDocument());
  });
});
