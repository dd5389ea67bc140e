import type { Shape } from "./cells";

const plural = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const size = ({ rows, columns }: Shape) => `${plural(rows, "row", "rows")} by ${plural(columns, "column", "columns")}`;

/** Every sentence a worksheet function gives with an error: what was expected, what was found, what to do. */
export const refusals = {
  numbersAsText: (count: number, name: string) =>
    `${plural(count, "cell", "cells")} of ${name} ${count === 1 ? "holds a number" : "hold numbers"} stored as text. Convert to numbers first.`,
  differentSizes: (first: string, one: Shape, second: string, other: Shape) =>
    `${capital(first)} is ${size(one)}, ${second} is ${size(other)}. Choose ranges of the same size.`,
  noPairs: "No row has a number both before and after.",
  noPairsWithSchool: "No row has a number before, a number after and a school.",
  pointsOutside: "Give the highest point of the scale as a whole number, 4 or more.",
  answerOutside: (points: number) =>
    `An answer is not a whole number from 1 to ${points}. Check the answers or the highest point.`,
  noAnswers: "No cell holds an answer as a number.",
  countOutside: "The count must be between 0 and the total. Check both numbers.",
  levelOutside: "The level must lie between 0 and 1, such as 0.95.",
  fewItems: "Choose at least two statements: each a column, or a row if you say TRUE.",
  designUnknown: 'Give the design as "one group", "pupils", "schools" or "within schools".',
  pupilsOutside: "Give the number of pupils as a whole number above 0.",
  schoolsOutside: "Give the number of schools as a whole number above 0.",
  iccMissing: "Give how alike pupils of one school are, from 0 to 1, such as 0.1.",
  correlationMissing: "Give the correlation of scores before and after, such as 0.75.",
  correlationOutside: "The correlation must lie above −1 and below 1.",
  schoolsNotUsed: 'Pupils drawn one by one are planned without schools. Use "within schools" instead.',
  ratingsOutside: "A rating is not between 1 and 5. Check both ranges.",
  noRating: "Both ratings are needed, each a number from 1 to 5.",
  fewToCompare: (least: number) => `Each group needs at least ${least} pupils with both scores.`,
  notComparable: (limit: number) =>
    `The groups began more than ${limit} standard deviations apart. They cannot be compared this way.`,
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
