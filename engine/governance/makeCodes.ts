import {
  codesFormsLeftOut,
  codesNameOnly,
  codesNobody,
  codesSheetsLeftOut,
  codesWordsLeftOut,
  codesLinkedByName,
} from "../issues/governance";
import type { Form } from "../form";
import type { Issue } from "../issue";
import { failure, type Outcome, success } from "../outcome";
import type { Study, Table, TextColumn } from "../study";
import { foldText } from "../tables/cells/foldText";
import { recognise } from "../tables/recognise";
import { type SourceSheet } from "../tables/sourceSheet";
import type { RandomBytes } from "../tables/unite/pupilCode";
import { draftedSheet } from "../workbook/draftedSheet";
import { validSheetName } from "../workbook/sheetNames";
import type { Sheet } from "../workbook/sheet";
import type { SheetDraft } from "../workbook/sheetDraft";
import { checkedForms } from "./checkedForms";
import { type CodeKey, keyDrafts, type KeyPerson } from "./codeKey";
import { codedPeople, type CodedPeople, type PeopleCounts } from "./codedPeople";
import { codedSetup } from "./codedSetup";
import { codedSheet } from "./codedSheet";
import { codedTables } from "./codedTables";
import type { Names } from "./keptValue";
import { namesOfStudy } from "./namesOfStudy";
import { foldedName, foldedNumber, foldedOwn } from "./rowIdentity";
import { standIns } from "./standIns";

export interface CodesToMake {
  /** The workbook's sheets, of one file. */
  readonly sheets: readonly Sheet[];
  /** What was recognised in them. */
  readonly study: Study;
  readonly forms: readonly Form[];
  /** Of an earlier run, so that the same people keep their codes. */
  readonly key: CodeKey;
  readonly random: RandomBytes;
}

/** A workbook under codes and the key to it, which must never lie side by side. */
export interface CodedWorkbook {
  /** Sheets of the coded copy. */
  readonly drafts: readonly SheetDraft[];
  /** Ids of those that carry our mark. */
  readonly marked: readonly string[];
  /** Sheets of the key, that of an earlier run among it. */
  readonly keyDrafts: readonly SheetDraft[];
  readonly counts: PeopleCounts;
}

/**
 * A copy of a workbook with codes instead of names and numbers, and the key for the school. Only what an analysis reads
 * goes into the copy; withdrawn pupils are in neither, and the words of forms only where names were checked. Fails where
 * there is nobody to give a code to.
 */
export function makeCodes(options: CodesToMake): Outcome<CodedWorkbook> {
  const { sheets, study, key } = options;
  const people = codedPeople(key.people, options.random);
  const tablesOf = (sheet: Sheet): readonly Table[] =>
    study.tables.filter((table) => table.sheet === sheet.name && table.kind !== "other" && table.kind !== "form");
  const read = sheets.filter((sheet) => sheet.mark === null && tablesOf(sheet).length > 0);
  const coded = codedTables(
    study,
    read.flatMap((sheet) => tablesOf(sheet).map((table) => ({ sheet, table }))),
    people,
  );
  if (people.counts().people === 0) return failure([codesNobody()]);

  const { search, strictSearch } = namesOfStudy(study);
  const stand = standIns(key.standIns, { search, taken: takenNames(study) });
  const names: Names = { search, strictSearch, standInFor: stand.standInFor };
  const copied = read.map((sheet, index) =>
    codedSheet({
      id: `coded-${index + 1}`,
      name: validSheetName(stand.standInFor(sheet.name, "sheet")),
      sheet,
      tables: coded.filter(({ table }) => tablesOf(sheet).includes(table)),
      names,
    }),
  );
  const words = checkedForms(study, strictSearch);
  const setup = setupOf(options, [...copied.map(({ draft }) => draft), ...words.drafts], strictSearch);
  const left = sheets.filter((sheet) => sheet.mark === null && !read.includes(sheet) && !isForm(sheet, study));
  const counts = people.counts();
  const cleared = copied.reduce((sum, one) => sum + one.cleared, words.cleared);
  const issues: Issue[] = [
    ...(left.length === 0 ? [] : [codesSheetsLeftOut(left.length)]),
    ...(words.leftOut === 0 ? [] : [codesFormsLeftOut(words.leftOut)]),
    ...(cleared === 0 ? [] : [codesWordsLeftOut(cleared)]),
    ...(counts.byName === 0 ? [] : [codesLinkedByName(counts.byName)]),
    ...(counts.nameOnly === 0 ? [] : [codesNameOnly(counts.nameOnly)]),
  ];
  return success(
    {
      drafts: [...copied.map(({ draft }) => draft), ...words.drafts, ...(setup === null ? [] : [setup])],
      marked: setup === null ? [] : [setup.id],
      keyDrafts: keyDrafts({ people: withoutWithdrawn(people.people(), study), standIns: stand.list() }),
      counts,
    },
    issues,
  );
}

/** The Setup sheet as the coded copy needs it; null where the workbook has none. */
function setupOf(
  { sheets, forms }: CodesToMake,
  drafts: readonly SheetDraft[],
  search: Names["strictSearch"],
): SheetDraft | null {
  const setup = sheets.find(({ mark }) => mark?.id === "setup");
  if (setup === undefined) return null;
  const sources: readonly SourceSheet[] = [...drafts.map((draft) => draftedSheet(draft)), setup].map((sheet) => ({
    file: null,
    sheet,
  }));
  const coded = recognise(sources, { forms });
  return coded.ok ? codedSetup(coded.value, search) : null;
}

function takenNames(study: Study): ReadonlySet<string> {
  const named = study.tables.flatMap(({ sheet, columns }) => [
    sheet,
    ...columns.flatMap((column) => (column.kind === "text" && isGroup(column) ? column.levels : [])),
  ]);
  return new Set(named.map(foldText));
}

const isGroup = ({ role }: TextColumn): boolean => role === "class" || role === "group";

function isForm(sheet: Sheet, study: Study): boolean {
  return study.entries.some(({ place }) => place.sheet === sheet.name);
}

/** The key forgets who was withdrawn: the code of an earlier copy then leads to nobody. */
function withoutWithdrawn(people: ReturnType<CodedPeople["people"]>, { withdrawn }: Study): readonly KeyPerson[] {
  const gone = new Set(
    (withdrawn?.identities ?? []).flatMap((text) => [foldedNumber(text), foldedOwn(text), foldedName(text)]),
  );
  const isGone = ({ upn, localId, own, name }: KeyPerson): boolean => {
    if (upn !== "") return gone.has(foldedNumber(upn));
    if (own !== "") return gone.has(foldedOwn(own));
    return localId === "" ? gone.has(foldedName(name)) : gone.has(foldedNumber(localId));
  };
  return people
    .filter((person) => person.isHere || !isGone(person))
    .map(({ code, school, upn, localId, name, own }) => ({ code, school, upn, localId, name, own }));
}
