import type { Issue, Sheet, SheetDraft, SheetPlan } from "../../engine";
import { CONTENT_TYPES, type Part } from "../package/part";
import { relationshipsPath, type Relationship } from "../package/relationships";
import { strictXml } from "../package/strictXml";
import { completeSheet } from "../writer/completeSheet";
import { sharedStringsOf } from "../writer/inlineStrings";
import { paintSheets } from "../writer/paintSheets";
import { staleCalculationChain } from "./calculationChain";
import { commentsFor } from "./commentsFor";
import { editAppProperties, editContentTypes, editRelationships } from "./editPackage";
import { editWorkbook, type GraftedSheet } from "./editWorkbook";
import { freePlaces } from "./freePlaces";
import { EMPTY_STYLES, mergeStyles } from "./mergeStyles";
import { nameDrafts } from "./nameDrafts";
import { GraftRefusal, type OriginalPackage } from "./openOriginal";
import { removedParts } from "./removedParts";
import type { WorkbookOutline } from "./workbookOutline";

export interface GraftTask {
  readonly original: Blob;
  readonly source: OriginalPackage;
  /** Path of the workbook part. */
  readonly main: string;
  readonly outline: WorkbookOutline;
  readonly plan: SheetPlan;
  readonly drafts: readonly SheetDraft[];
  readonly sheets: readonly Sheet[] | null;
  readonly marked: boolean;
}

/** What a package becomes: parts changed, added and gone. */
export interface GraftedParts {
  readonly contentTypes: string;
  /** Parts of the original with new text, and parts of ours, in the order they are written. */
  readonly parts: readonly { readonly path: string; readonly text: string }[];
  /** In lower case. */
  readonly removed: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

export async function graftSheets(task: GraftTask): Promise<GraftedParts> {
  const { source, main, outline, plan } = task;
  const relationships = await source.relationships(main);
  const pathOf = (type: string) => relationships.find((one) => one.type === type)?.path ?? null;
  const goneIndexes = [...plan.replaced.values(), ...plan.removed];
  const goneSheets = goneIndexes.flatMap((index) => outline.sheets[index] ?? []);
  const goneIds = new Set(goneSheets.map(({ relationshipId }) => relationshipId));
  const gonePaths = relationships.flatMap(({ id, path }) => (goneIds.has(id) && path !== null ? [path] : []));
  const removed = await removedParts(source, gonePaths);
  const chain = await staleCalculationChain(source, pathOf("calcChain"), goneSheets);
  if (chain !== null) removed.add(chain.toLowerCase());

  const { issues: commentIssues, comments } = await commentsFor(task);
  const { sheets: named, issues: nameIssues } = nameDrafts(task);
  const places = await freePlaces(
    source,
    removed,
    outline.names.map(({ name }) => name),
  );

  const stylesPath = pathOf("styles") ?? "xl/styles.xml";
  const hasStyles = source.has(stylesPath);
  const painted = await paintSheets(named.map(({ draft }) => draft));
  const asHost = (xml: string): string => (outline.isStrict ? strictXml(xml) : xml);
  const styles = mergeStyles(hasStyles ? await source.text(stylesPath) : asHost(EMPTY_STYLES), painted.styles);
  const sharedStrings = sharedStringsOf(painted.sharedStrings);
  const shown = shownDraft(outline, plan);
  const completed = named.map(({ draft }, index) =>
    completeSheet({
      draft,
      worksheet: painted.worksheets[index] ?? "",
      sharedStrings,
      styles,
      places,
      selected: draft.id === shown,
      comments: comments.get(draft.id) ?? [],
    }),
  );

  const freeId = relationshipIds(relationships.map(({ id }) => id));
  const sheets: GraftedSheet[] = named.map(({ draft, definedNames }) => ({
    draftId: draft.id,
    name: draft.name,
    hidden: draft.visibility === "hidden",
    relationshipId: outline.sheets[plan.replaced.get(draft.id) ?? -1]?.relationshipId ?? freeId(),
    definedNames,
  }));
  const added: Relationship[] = sheets.map(({ relationshipId }, index) => ({
    id: relationshipId,
    type: "worksheet",
    target: `/${completed[index]?.[0].path ?? ""}`,
  }));
  const newStyles: Part = { path: stylesPath, text: styles.xml(), contentType: CONTENT_TYPES.styles };
  const hasStylesRelationship = pathOf("styles") !== null;
  // First, so that a second run, which moves only the sheets' lines to the end, gives the same order.
  if (!hasStylesRelationship) added.unshift({ id: freeId(), type: "styles", target: `/${stylesPath}` });
  const chainIds = chain === null ? [] : relationships.filter(({ type }) => type === "calcChain").map(({ id }) => id);

  const parts = completed.flat().map((part) => ({ ...part, text: asHost(part.text) }));
  const workbookRelationships = relationshipsPath(main);
  if (!source.has(workbookRelationships)) throw new GraftRefusal("damaged");
  const changed = [
    { path: main, text: editWorkbook(outline, plan, sheets) },
    {
      path: workbookRelationships,
      text: editRelationships(await source.text(workbookRelationships), new Set([...goneIds, ...chainIds]), {
        added,
        asHost,
      }),
    },
    newStyles,
    ...(await appProperties(source, outline, plan, sheets)),
  ];
  return {
    contentTypes: editContentTypes(
      await source.text("[Content_Types].xml"),
      removed,
      hasStyles ? parts : [newStyles, ...parts],
    ),
    parts: [...changed, ...parts],
    removed,
    issues: [...nameIssues, ...commentIssues],
  };
}

/** The draft whose sheet the workbook opens on, where it is one of ours already. */
function shownDraft(outline: WorkbookOutline, plan: SheetPlan): string | null {
  const views = outline.root.children.find(({ name }) => name === "bookViews");
  const active = Number(views?.children[0]?.attributes["activeTab"] ?? "0");
  return [...plan.replaced].find(([, index]) => index === active)?.[0] ?? null;
}

/** Transitional and strict packages call them differently. */
const APP_PROPERTIES = new Set(["extended-properties", "extendedProperties"]);

async function appProperties(
  source: OriginalPackage,
  outline: WorkbookOutline,
  plan: SheetPlan,
  sheets: readonly GraftedSheet[],
): Promise<readonly { path: string; text: string }[]> {
  const properties = (await source.relationships("")).find(({ type }) => APP_PROPERTIES.has(type));
  const path = properties?.path ?? null;
  if (path === null || !source.has(path)) return [];
  const oldNames = outline.sheets.map(({ name }) => name);
  const newNames = plan.tabs.map((tab) =>
    tab.kind === "present"
      ? (oldNames[tab.oldIndex] ?? "")
      : (sheets.find(({ draftId }) => draftId === tab.draftId)?.name ?? ""),
  );
  return [{ path, text: editAppProperties(await source.text(path), oldNames, newNames) }];
}

function relationshipIds(taken: readonly string[]): () => string {
  const used = new Set(taken);
  let number = 0;
  return () => {
    do number++;
    while (used.has(`rIdEnquiry${number}`));
    return `rIdEnquiry${number}`;
  };
}
