import type { Study } from "../../../../engine";
import { recognise } from "../../../../engine/tables/recognise";
import { setupDraft } from "../../../../engine/tables/setup/setupDraft";
import { draftedSheet } from "../../../../engine/workbook/draftedSheet";
import type { Sheet } from "../../../../engine/workbook/sheet";
import { openWorkbook, writeFresh } from "../../../../xlsx";
import { six } from "../../../data/unseen/six";
import { sixMore } from "../../../data/unseen/sixMore";
import { twelve } from "../../../data/unseen/twelve";
import type { UnseenWorkbook } from "../../../data/unseen/unseenWorkbook";
import { compareReading } from "./compareReading";
import { knownDifferences } from "./knownDifferences";
import { unseenDraft } from "./unseenDraft";

async function opened(workbook: UnseenWorkbook): Promise<readonly Sheet[]> {
  const bytes = await writeFresh(workbook.sheets.map(unseenDraft), { marked: false });
  const outcome = await openWorkbook(new Blob([bytes as BlobPart]));
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value.sheets;
}

function read(sheets: readonly Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

/** The Value column of the Setup sheet. */
const VALUE = 3;

/** The study with every repair it offers answered yes. */
function repairedOf(study: Study, sheets: readonly Sheet[]): Study {
  const draft = setupDraft(study);
  const rows = draft.rows.map((row) => {
    if (!row.cells.some(([, { value }]) => value === "repair")) return row;
    const cells = row.cells.map(([at, cell]) => [at, at === VALUE ? { ...cell, value: "yes" } : cell] as const);
    return { ...row, cells };
  });
  return read([...sheets, draftedSheet({ ...draft, rows }, { version: 1, id: "setup" })]);
}

describe("workbooks nobody designed for are read as expected, but for known limitations", () => {
  it.each([...twelve, ...six, ...sixMore].map((workbook) => [workbook.name, workbook] as const))(
    "%s",
    async (name, workbook) => {
      const sheets = await opened(workbook);
      const study = read(sheets);
      const { differences, ...counts } = compareReading(workbook, study, repairedOf(study, sheets));
      // The table of them all, for whoever wants it: TABLE_OF_UNSEEN=1 npx jest unseen
      if (process.env["TABLE_OF_UNSEEN"] !== undefined) {
        const { right, asked, wrong, rowsRight, rows, said, questions } = counts;
        const cells = [name, right, asked, wrong, `${rowsRight} of ${rows}`, `${said} of ${questions}`];
        process.stdout.write(`${[`| ${cells.join(" | ")} |`, ...differences.map((each) => `  ${each}`)].join("\n")}\n`);
      }
      expect(differences).toEqual(knownDifferences[name] ?? []);
    },
  );
});
