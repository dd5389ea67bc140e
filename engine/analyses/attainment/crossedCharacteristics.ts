import { characteristicsCrossed } from "../../issues/analyses";
import type { Issue } from "../../issue";
import type { Study, Table, TextColumn } from "../../study";
import { groupColumns } from "./groupPairs";

/** More characteristics than this at once point to so few pupils that somebody who knows the school knows who they are. */
const MOST_CROSSED = 2;

/** Words by which schools write each characteristic, in headings and in the names of groups. */
const characteristics: readonly RegExp[] = [
  /^(pp|fsm|fsm6|ever6|disadvantaged?|premium|dis|nonpp)$/,
  /^(send?|ehcps?|ehc)$/,
  /^(eal|esl)$/,
  /^(sex|gender|boys?|girls?|males?|females?)$/,
  /^(ethnicity|ethnic|heritage|white|black|asian|mixed)$/,
  /^(lac|cla|plac|looked)$/,
  /^(year|yr|ncy|y[0-9]{1,2})$/,
  /^(hpa|mpa|lpa|prior|kba)$/,
  /^(service|young|carers?)$/,
];

/** How many characteristics of pupils a column tells apart at once: those its heading names, or any one group's name. */
function crossedIn({ header, levels }: Pick<TextColumn, "header" | "levels">): number {
  const named = (text: string): ReadonlySet<number> => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(characteristics.flatMap((one, index) => (words.some((word) => one.test(word)) ? [index] : [])));
  };
  const inHeader = named(header);
  return Math.max(...["", ...levels].map((level) => new Set([...inHeader, ...named(level)]).size));
}

/** The columns of groups that cross more than two characteristics. */
export function crossedColumns(pupils: Table, specialCategories: readonly string[]): readonly TextColumn[] {
  return groupColumns(pupils, specialCategories).filter((column) => crossedIn(column) > MOST_CROSSED);
}

/** A warning for each of them; their groups enter no share copy. */
export function crossedCharacteristics({ pupils, settings }: Study): readonly Issue[] {
  if (pupils === null) return [];
  return crossedColumns(pupils, settings.specialCategories).map(({ place, header }) =>
    characteristicsCrossed(place, header),
  );
}
