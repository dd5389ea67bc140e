import type { Study, Table, TextColumn } from "../study";

/** What must not be in a share copy, folded to lower case. */
export interface IdentityValues {
  /** Single words: surnames of four letters or more, codes, e-mail addresses. */
  readonly words: ReadonlySet<string>;
  /** Several words in a row, single spaces between: whole names, names of classes that have a teacher. */
  readonly phrases: ReadonlySet<string>;
  /** Numbers that stand for a person: only looked for where cells are, sizes and colours being numbers too. */
  readonly numbers: ReadonlySet<string>;
}

const SHORTEST_SURNAME = 4;
const SHORTEST_CODE = 4;
const titles = new Set(["mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "sir", "rev"]);

/**
 * Every value of the study that names or points to a person: UPNs, local ids, codes, e-mail addresses, names, surnames
 * alone, teachers and classes named after them. Words that are also part of a school's name are no sign of a person.
 */
export function identityValues(study: Study): IdentityValues {
  const words = new Set<string>();
  const phrases = new Set<string>();
  const numbers = new Set<string>();
  const surname = (name: string): void => {
    const last = nameWords(name);
    if (last.length === 1 && (last[0] ?? "").length >= SHORTEST_SURNAME) words.add(last[0] ?? "");
    else if (last.length > 1) phrases.add(last.join(" "));
  };
  const code = (value: string): void => {
    const parts = wordsOf(value);
    const whole = parts.join(" ");
    if (/^[0-9]+$/.test(whole)) numbers.add(whole);
    else if (whole.length >= SHORTEST_CODE) (parts.length === 1 ? words : phrases).add(whole);
  };
  for (const table of tablesOf(study)) {
    const column = (role: TextColumn["role"]): TextColumn | undefined => textColumn(table, role);
    for (const role of ["upn", "local-id", "respondent-code"] as const) column(role)?.levels.forEach(code);
    column("email")?.levels.forEach((value) => words.add(value.trim().toLowerCase()));
    column("surname")?.levels.forEach(surname);
    for (const role of ["name", "teacher"] as const) {
      for (const name of column(role)?.levels ?? []) {
        const { given, family } = partsOf(name);
        surname(family);
        addBothWays(phrases, given, family);
      }
    }
    addWholeNames(phrases, column("forename"), column("surname"));
    const hasTeacher = column("teacher") !== undefined;
    for (const name of column("class")?.levels ?? []) {
      const parts = wordsOf(name);
      const named = parts.some((part) => titles.has(part));
      if (named) surname(parts.filter((part) => !titles.has(part) && !/[0-9]/.test(part)).join(" "));
      if (named || (hasTeacher && /\p{L}{4,}/u.test(name))) (parts.length === 1 ? words : phrases).add(parts.join(" "));
    }
  }
  for (const identity of study.withdrawn?.identities ?? []) code(identity);
  for (const table of tablesOf(study)) {
    for (const school of textColumn(table, "school")?.levels ?? [])
      wordsOf(school).forEach((word) => words.delete(word));
  }
  return { words, phrases, numbers };
}

/** A text as words, as they are written: letters with their apostrophes and hyphens, digits. */
export function writtenWords(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return writtenWords(text.toLowerCase());
}

function nameWords(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !titles.has(word));
}

/** "Bennett, Amy" or "Amy Bennett". */
function partsOf(name: string): { readonly given: string; readonly family: string } {
  const comma = name.indexOf(",");
  if (comma >= 0) return { family: name.slice(0, comma), given: name.slice(comma + 1) };
  const words = nameWords(name);
  return { given: words.slice(0, -1).join(" "), family: words[words.length - 1] ?? "" };
}

function addBothWays(phrases: Set<string>, given: string, family: string): void {
  const [first, last] = [nameWords(given).join(" "), nameWords(family).join(" ")];
  if (first === "" || last === "") return;
  phrases.add(`${first} ${last}`).add(`${last} ${first}`);
}

function addWholeNames(
  phrases: Set<string>,
  forenames: TextColumn | undefined,
  surnames: TextColumn | undefined,
): void {
  if (forenames === undefined || surnames === undefined) return;
  forenames.codes.forEach((forename, row) => {
    const surname = surnames.codes[row] ?? -1;
    if (forename >= 0 && surname >= 0)
      addBothWays(phrases, forenames.levels[forename] ?? "", surnames.levels[surname] ?? "");
  });
}

function textColumn(table: Table, role: TextColumn["role"]): TextColumn | undefined {
  return table.columns.find((column): column is TextColumn => column.kind === "text" && column.role === role);
}

/** The united pupils too: a column may have a role there that no single sheet gives it. */
function tablesOf({ tables, pupils, questionnaires }: Study): readonly Table[] {
  const asked = questionnaires.flatMap(({ waves }) => waves.map(({ table }) => table));
  return [...new Set([...tables, ...(pupils === null ? [] : [pupils]), ...asked])];
}
