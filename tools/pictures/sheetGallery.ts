import type { SheetDraft } from "../../engine";
import { plainText } from "../../engine/report/plainText";

/** A sheet with its picture, as the gallery shows it. */
export interface ShownSheet {
  readonly draft: SheetDraft;
  /** Beside the gallery: "pictures/by-school.png". */
  readonly picture: string;
}

export interface GalleryPart {
  readonly title: string;
  readonly sheets: readonly ShownSheet[];
}

const HEAD = [
  "# The result sheets",
  "",
  "Every sheet of the invented samples as LibreOffice prints its first page. Made by `npm run pictures:sheets`; every school, pupil and number is invented.",
];

/** docs/SHEETS.md: each sheet's name, its question and its picture. */
export function sheetGallery(parts: readonly GalleryPart[]): string {
  const lines = [...HEAD, ...parts.flatMap(({ title, sheets }) => ["", `## ${title}`, ...sheets.flatMap(entry)])];
  return `${lines.join("\n")}\n`;
}

function entry({ draft, picture }: ShownSheet): readonly string[] {
  const question = questionOf(draft);
  return ["", `### ${draft.name}`, "", question, "", `![${draft.name}: ${question}](${picture})`];
}

/** The sheet's one question stands in its first row. */
function questionOf({ rows }: SheetDraft): string {
  const [title] = rows.find(({ row }) => row === 0)?.cells ?? [];
  return title === undefined ? "" : plainText(title[1].value);
}
