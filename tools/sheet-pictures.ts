import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SheetDraft } from "../engine";
import { printSheets } from "./pictures/printSheets";
import { type ReportMode, reportDrafts, type ReportSample } from "./pictures/reportDrafts";
import { type GalleryPart, sheetGallery, type ShownSheet } from "./pictures/sheetGallery";

const DOCS = path.resolve(__dirname, "../docs");
const RESOLUTION = 80;
/** What the pane's guide shows of Setup is enough; the list of pupils is for one pair of eyes. */
const notShown = ["setup", "pupil-list"];
/** What looks different with sixty schools. */
const ofSixtySchools = ["impact-summary", "data-check", "pupils-overall", "by-school", "by-group"];
/** What the practice sample has and the sample has not, or has too little of. */
const ofPractice = ["trend", "chain", "cases", "evidence-matrix", "commissioning"];

/**
 * `npm run pictures:sheets`: docs/SHEETS.md and its pictures anew, from the samples as analysed now. With options, every
 * page of any sample's report to look at: `-- --sample large --mode public --only by-school --out folder`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: "string", default: "small" },
      mode: { type: "string", default: "working" },
      only: { type: "string" },
      resolution: { type: "string", default: String(RESOLUTION) },
      out: { type: "string" },
    },
  });
  if (args.length === 0) return drawGallery();
  const folder = path.resolve(values.out ?? "out/pictures");
  mkdirSync(folder, { recursive: true });
  const only = values.only?.split(",") ?? null;
  const drafts = reportDrafts(values.sample as ReportSample, values.mode as ReportMode);
  const printed = await printSheets(
    drafts.filter(({ id }) => only === null || only.includes(id)),
    { folder, resolution: Number(values.resolution) },
  );
  for (const { file } of printed) process.stdout.write(`${file}\n`);
}

async function drawGallery(): Promise<void> {
  const parts = [
    { title: "The sample", sample: "small", place: "pictures", isShown: (id: string) => !notShown.includes(id) },
    { title: "Three terms of practice", sample: "practice", place: "pictures/practice", isShown: among(ofPractice) },
    { title: "Sixty schools", sample: "large", place: "pictures/sixty-schools", isShown: among(ofSixtySchools) },
  ] as const;
  const shown: GalleryPart[] = [];
  for (const { title, sample, place, isShown } of parts) {
    const drafts = reportDrafts(sample, "working").filter(({ id }) => isShown(id));
    shown.push({ title, sheets: await firstPages(drafts, place) });
  }
  writeFileSync(path.join(DOCS, "SHEETS.md"), sheetGallery(shown));
}

const among =
  (ids: readonly string[]) =>
  (id: string): boolean =>
    ids.includes(id);

async function firstPages(drafts: readonly SheetDraft[], place: string): Promise<readonly ShownSheet[]> {
  const folder = path.join(DOCS, place);
  mkdirSync(folder, { recursive: true });
  for (const { file, page } of await printSheets(drafts, { folder, resolution: RESOLUTION })) {
    if (page > 1) rmSync(file);
  }
  return drafts.map((draft) => ({ draft, picture: `${place}/${draft.id}.png` }));
}
