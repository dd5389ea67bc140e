import type { Result } from "../result";
import { countText } from "./numberText";

/** What a copy holds back because of copies made before. */
export interface HeldBackOfCopy {
  readonly kind: Result["kind"];
  readonly subject: string;
  readonly school: string | null;
  readonly group: string | null;
}

const nameOfKind: Readonly<Partial<Record<Result["kind"], string>>> = {
  network: "The network",
  community: "The inquiry community",
  benchmark: "Shares at the standard",
  "innovation-grid": "The innovation grid",
  "collaboration-grid": "The collaboration grid",
};

/** What is missing beside the copies made before, and why: never who, nor how many. */
export function heldBackSentences(
  held: readonly HeldBackOfCopy[],
  { minimum, labelOf }: { readonly minimum: number; readonly labelOf: (subject: string) => string },
): readonly string[] {
  const subjects = [...new Map(held.map((one) => [JSON.stringify([one.kind, one.subject]), one])).values()];
  const why = `since an earlier copy it may differ by fewer than ${minimum} people, and both copies together would tell about them.`;
  return subjects.flatMap(({ kind, subject }) => {
    const own = held.filter((one) => one.kind === kind && one.subject === subject);
    const label = labelOf(subject);
    const name = kind === "waves" ? `The trend of ${label}` : label === "" ? (nameOfKind[kind] ?? "A result") : label;
    if (own.some(({ school, group }) => school === null && group === null))
      return [`${name}: ${why} What the earlier copy says of it still stands.`];
    const schools = own.filter(({ school }) => school !== null).length;
    const pairs = own.length - schools;
    const parts = [
      ...(schools === 0 ? [] : [countText(schools, "row of a school", "rows of schools")]),
      ...(pairs === 0 ? [] : [countText(pairs, "pair of groups", "pairs of groups")]),
    ];
    return [`${name}, ${parts.join(" and ")}: ${why}`];
  });
}
