import type { FormEntry } from "../../../form";
import type { Place } from "../../../workbook/place";
import { compareOccasions, type Occasion, occasionOf, occasionsOf } from "../occasions";

/** The group's answers on one sheet of a form of questions. */
export interface SheetAnswers extends Occasion {
  readonly place: Place;
  value(field: string): FormEntry["value"] | null;
  text(field: string): string | null;
  placeOf(field: string): Place;
}

/** The sheets of a form, earliest occasion first; answers of schools are not among them. */
export function groupSheets(entries: readonly FormEntry[], form: string): readonly SheetAnswers[] {
  const own = entries.filter((entry) => entry.form === form && entry.school === null);
  return occasionsOf(own).flatMap((occasion) => {
    const answers = own.filter((entry) => compareOccasions(occasionOf(entry), occasion) === 0);
    const [first] = answers;
    return first === undefined ? [] : [sheetAnswers(occasion, answers, first.place)];
  });
}

function sheetAnswers(occasion: Occasion, answers: readonly FormEntry[], first: Place): SheetAnswers {
  const byField = new Map(answers.map((entry) => [entry.field, entry]));
  const value = (field: string) => byField.get(field)?.value ?? null;
  return {
    ...occasion,
    place: first,
    value,
    text(field) {
      const answer = value(field);
      return answer === null || String(answer).trim() === "" ? null : String(answer).trim();
    },
    placeOf: (field) => byField.get(field)?.place ?? { ...sheetOnly(first) },
  };
}

function sheetOnly({ file, sheet }: Place): Place {
  return file === undefined ? { sheet } : { file, sheet };
}

/** One of the words given, or null. */
export function oneOf<Word extends string>(text: string | null, words: readonly Word[]): Word | null {
  return words.find((word) => word === text) ?? null;
}
