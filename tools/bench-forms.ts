import {
  draftedSheet,
  formDrafts,
  analyse,
  recognise,
  runEnquiry,
  type FormEntry,
  type Sheet,
  type SheetDraft,
} from "../engine";
import { forms } from "../templates";
import { openWorkbook, writeFresh } from "../xlsx";
import { filledForm } from "./filledForms";

const RUNS = 5;
const occasions = [
  { cycle: "1", meeting: "2025-01-15" },
  { cycle: "1", meeting: "2025-03-12" },
  { cycle: "2", meeting: "2025-07-02" },
];
const names = [
  "phase-1",
  "phase-2",
  "phase-3",
  "overview-1",
  "overview-2",
  "overview-3",
  "question-sign-off",
  "progress-implementation",
  "progress-innovation",
  "progress-impact",
  "innovation-ratings",
  "collaboration-ratings",
  "evidence",
  "delivery",
  "action-log",
];

/**
 * `npm run bench:forms [-- SCHOOLS]`: the forms of sixty schools over three phases and two cycles: filling in, reading
 * back and rolling up, beside the time of reading the workbook they stand in; medians of five (aim: under 2).
 */
export async function run(args: readonly string[]): Promise<void> {
  const schools = Array.from({ length: Number(args[0] ?? 60) }, (_, index) => `School ${index + 1}`);
  const chosen = forms.filter(({ id }) => names.includes(id));
  const filled = (): readonly SheetDraft[] =>
    chosen.flatMap((form) => {
      const entries: readonly FormEntry[] = filledForm(form, { schools, occasions, rows: 2 });
      return formDrafts(form, { schools, entries });
    });
  const drafts = filled();
  const blob = new Blob([(await writeFresh(drafts, { marked: false })) as Uint8Array<ArrayBuffer>]);
  const sheets = await readFrom(blob);
  const study = studyOf(sheets);
  const { enquiry } = runEnquiry(study);
  print(
    `${schools.length} schools, ${drafts.length} sheets, ${study.entries.length} answers, ${(blob.size / 1e6).toFixed(1)} MB; ` +
      `${enquiry?.progress.completeness.length ?? 0} columns rolled up`,
  );
  const reading = await median(() => readFrom(blob));
  const steps: readonly (readonly [name: string, work: () => unknown])[] = [
    ["building and filling in", filled],
    ["reading the forms in memory", () => studyOf(drafts.map((draft) => draftedSheet(draft)))],
    ["finding answers in the workbook", () => studyOf(sheets)],
    ["rolling up and checking", () => runEnquiry(study)],
    ["all analyses and result sheets", () => analyse(study, { issues: [], version: "0" })],
  ];
  print(`${"reading the workbook".padEnd(34)}${reading.toFixed(0).padStart(7)} ms`);
  let total = 0;
  for (const [name, work] of steps) {
    const time = await median(async () => Promise.resolve(work()));
    if (name !== "reading the forms in memory" && name !== "all analyses and result sheets") total += time;
    print(
      `${name.padEnd(34)}${time.toFixed(0).padStart(7)} ms${(time / reading).toFixed(2).padStart(7)} times reading`,
    );
  }
  print(
    `built, filled, found and rolled up ${(total / reading).toFixed(2)} times reading the workbook (aim: at most 2)`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function readFrom(blob: Blob): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(blob);
  if (!opened.ok) throw new Error("the workbook of forms does not open");
  return opened.value.sheets;
}

function studyOf(sheets: readonly Sheet[]) {
  const recognised = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!recognised.ok) throw new Error("the forms are not recognised");
  return recognised.value;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < RUNS; time += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[(RUNS - 1) / 2] ?? Number.NaN;
}
