import {
  identityValues,
  type Issue,
  type LeakKind,
  personSearch,
  shareCopyHolds,
  SHEET_MARK_NAME,
  type Study,
} from "../../engine";
import { readTexts } from "../package/readTexts";
import { partTexts, type PartText } from "./partTexts";

export interface ShareCopyToScan {
  /** The finished workbook. */
  readonly bytes: Uint8Array;
  /** What else leaves: the JSON, the printed answer. */
  readonly texts: readonly string[];
  /** The study it was made from, with its people. */
  readonly study: Study;
  /** What the copy is called where something is found; "share copy" where not given. */
  readonly copy?: string;
}

const neverThere =
  /comment|person|externalLink|pivot|queryTable|connections|customXml|docProps\/custom|embeddings|vbaProject|printerSettings|media|\.vml$|slicer|timeline|model/i;
/** A line of the JSON that is a number and no text. */
const isNumberLine = /^\s*"[^"]*": -?[0-9.eE+-]+,?$/;
const ourNames: readonly string[] = [SHEET_MARK_NAME, "_xlnm.Print_Area", "_xlnm.Print_Titles"];

/**
 * Searches every part of a share copy, inflated, for any value of the study that names a person and for every place
 * where one could hide: hidden sheets, comments, formulas, names, links. What is found, each kind once a part; nothing
 * found is the only reason to write the copy.
 */
export async function scanShareCopy({ bytes, texts, study, copy }: ShareCopyToScan): Promise<readonly Issue[]> {
  const search = personSearch(identityValues(study));
  const found = new Map<string, Issue>();
  const note = (kind: LeakKind | null, where: string): void => {
    if (kind !== null)
      found.set(`${kind} ${where}`, shareCopyHolds({ kind, where, ...(copy === undefined ? {} : { copy }) }));
  };
  const parts = await readTexts(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  for (const [path, xml] of parts) {
    const where = partName(path);
    if (neverThere.test(path)) note(/comment|\.vml$/i.test(path) ? "comment" : "part", where);
    note(search(path, false), where);
    for (const kind of hidingPlaces(path, xml)) note(kind, where);
    for (const text of partTexts(xml)) note(search(shown(text), isWords(text) || isPersonsNumber(path, text)), where);
  }
  texts.forEach((text) =>
    text.split("\n").forEach((line) => note(search(line, !isNumberLine.test(line)), "the printed answer or the JSON")),
  );
  return [...found.values()];
}

/** Sizes, colours and identifiers are numbers too; people's numbers are looked for where a person reads. */
function isWords({ of }: PartText): boolean {
  return of === "t" || of === "name" || of === "descr" || of === "title" || of === "definedName";
}

/** A number in a cell; counts of people are rounded to 5, so a shorter number that is a multiple of 5 may well be ours. */
function isPersonsNumber(path: string, { of, text }: PartText): boolean {
  return of === "v" && path.startsWith("xl/worksheets/") && (text.length >= 6 || !/[05]$/.test(text));
}

/** What a reader sees: in headers and footers the codes of Excel stand right before words ("&LName"). */
function shown({ of, text }: PartText): string {
  return /^(odd|even|first)(Header|Footer)$/.test(of)
    ? text.replace(/&(?:"[^"]*"|[0-9]+|K[0-9A-F]{6}|[A-Z&])/g, " ")
    : text;
}

function hidingPlaces(path: string, xml: string): readonly LeakKind[] {
  const kinds: LeakKind[] = [];
  if (path.endsWith(".rels") && /TargetMode\s*=\s*["']External/i.test(xml)) kinds.push("link");
  if (path === "xl/workbook.xml") {
    if (/\sstate\s*=\s*["'](very)?hidden/i.test(xml)) kinds.push("hidden");
    if (/<(\w+:)?(externalReference|absPath)\b/.test(xml)) kinds.push("link");
    for (const [, name = ""] of xml.matchAll(/<(?:\w+:)?definedName\b[^>]*?\sname="([^"]*)"/g))
      if (!ourNames.includes(name)) kinds.push("name");
  }
  if (path.startsWith("xl/worksheets/") && !path.endsWith(".rels")) {
    // Rules that colour cells may look at their own sheet, at no other.
    if (/<(\w+:)?(f|formula[12])[\s>/]|<(\w+:)?formula>[^<]*!/.test(xml)) kinds.push("formula");
    if (/<(\w+:)?(col|row)\b[^>]*\shidden\s*=\s*["'](1|true)/.test(xml)) kinds.push("hidden");
  }
  return kinds;
}

function partName(path: string): string {
  if (path.startsWith("xl/worksheets/")) return "a sheet";
  if (path.startsWith("xl/charts/") || path.startsWith("xl/drawings/")) return "a chart";
  if (path.startsWith("xl/tables/")) return "a table";
  if (path.startsWith("docProps/")) return "the document's properties";
  return path === "xl/workbook.xml" ? "the list of sheets" : "the rest of the file";
}
