import type { SamplePupil } from "../samplePupil";
import { withWrongCheckLetter } from "../uniquePupilNumber";

/** Six pupil numbers keyed wrongly: which pupil of the school (of those who stayed, by position) and how. */
const broken: readonly { readonly school: string; readonly index: number; readonly key: (upn: string) => string }[] = [
  { school: "Candlecombe Primary", index: 11, key: withWrongCheckLetter },
  { school: "Fennimarsh Primary", index: 30, key: (upn) => upn.slice(0, -1) },
  { school: "Wispmoor Junior", index: 5, key: withWrongCheckLetter },
  { school: "Brinecliff Academy", index: 17, key: (upn) => upn.replace("0", "O") },
  { school: "Brinecliff Academy", index: 64, key: (upn) => `I${upn.slice(1)}` },
  { school: "Mistlebrook Primary", index: 22, key: withWrongCheckLetter },
];

/** The pupils with those six numbers as keyed, and the wrong numbers. */
export function breakNumbers(pupils: readonly SamplePupil[]): {
  readonly pupils: readonly SamplePupil[];
  readonly wrong: ReadonlySet<string>;
} {
  const wrong = new Set<string>();
  const replaced = new Map<SamplePupil, SamplePupil>();
  for (const { school, index, key } of broken) {
    const pupil = pupils.filter((each) => each.school === school && each.story === "stayed")[index];
    if (pupil === undefined) throw new RangeError(`${school} has no pupil ${index}`);
    const upn = key(pupil.upn);
    wrong.add(upn);
    replaced.set(pupil, { ...pupil, upn });
  }
  return { pupils: pupils.map((pupil) => replaced.get(pupil) ?? pupil), wrong };
}
