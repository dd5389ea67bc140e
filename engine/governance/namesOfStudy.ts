import { identityValues } from "../disclosure/identityValues";
import { type PersonSearch, personSearch } from "../disclosure/personSearch";
import type { Study, TextColumn } from "../study";

const SHORTEST = 3;
/** First names that are also words of headings and titles. */
const moments: ReadonlySet<string> = new Set(
  "april august autumn easter june january may spring summer term winter christmas".split(" "),
);

/** Two searches for a study's people: for whole names, surnames and numbers; and for first names alone as well. */
export function namesOfStudy(study: Study): { readonly search: PersonSearch; readonly strictSearch: PersonSearch } {
  const known = identityValues(study);
  const words = new Set(known.words);
  const columns = [...study.tables, ...(study.pupils === null ? [] : [study.pupils])].flatMap(({ columns: all }) =>
    all.filter((column): column is TextColumn => column.kind === "text"),
  );
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
  for (const { role, levels } of columns) {
    if (!["forename", "surname", "name"].includes(role)) continue;
    for (const word of levels.flatMap(wordsOf)) if (word.length >= SHORTEST && !moments.has(word)) words.add(word);
  }
  for (const { role, levels } of columns) {
    if (role === "school") levels.flatMap(wordsOf).forEach((word) => words.delete(word));
  }
  return { search: personSearch(known), strictSearch: personSearch({ ...known, words }) };
}
