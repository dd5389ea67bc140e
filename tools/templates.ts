import { writeFileSync } from "node:fs";
import path from "node:path";
import { templateDrafts, templateNames } from "../templates";
import { writeFresh } from "../xlsx";
import { formsDocument } from "./formsDocument";

const root = path.resolve(__dirname, "..");

/** Schools in the committed templates; the command line makes them for any number. */
export const COMMITTED_SCHOOLS = 4;

/** Rebuilds the committed templates/NAME.xlsx and docs/FORMS.md. */
export async function run(): Promise<void> {
  for (const name of templateNames) {
    const drafts = templateDrafts(name, { schools: COMMITTED_SCHOOLS });
    writeFileSync(path.join(root, `templates/${name}.xlsx`), await writeFresh(drafts, { marked: false }));
  }
  writeFileSync(path.join(root, "docs/FORMS.md"), formsDocument());
}
