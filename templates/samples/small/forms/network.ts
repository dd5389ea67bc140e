import type { SheetDraft } from "../../../../engine";
import { networkRoster, networkTies } from "../../../forms/network";
import { seededRandom, type SeededRandom } from "../../seededRandom";
import { fictionalForm } from "./fictionalForm";
import { recordEntries, type FilledRow } from "./recordEntries";

/** Members of staff a school, 34 in all. */
const staff: Readonly<Record<string, number>> = {
  "Candlecombe Primary": 4,
  "Fennimarsh Primary": 5,
  "Wispmoor Junior": 3,
  "Brinecliff Academy": 6,
  "Saddlemoor High": 7,
  "Owlhurst Primary": 3,
  "Tinder Ford School": 2,
  "Mistlebrook Primary": 4,
};
/** Its staff name nobody elsewhere and are named by nobody elsewhere. */
const ISOLATED = "Mistlebrook Primary";

/**
 * Ties of both waves. With 34 x 33 possible ones: density 121/1122 = .108 and 212/1122 = .189; reciprocity (ties that are
 * returned) 46/121 = .380 and 110/212 = .519. Answers 31 of 34 and 29 of 34.
 */
const waves = [
  { wave: 1, silent: 3, ties: 121, mutualPairs: 23 },
  { wave: 2, silent: 5, ties: 212, mutualPairs: 55 },
] as const;

export interface Person {
  readonly code: string;
  readonly school: string;
}

export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly wave: number;
}

export const people: readonly Person[] = Object.entries(staff)
  .flatMap(([school, count]) => Array.from({ length: count }, () => school))
  .map((school, index) => ({ code: `S${String(index + 1).padStart(2, "0")}`, school }));

/** Who answered and who named whom, wave by wave: ties of the first wave mostly last into the second. */
export function networkWaves(): readonly {
  readonly wave: number;
  readonly silent: ReadonlySet<string>;
  readonly ties: readonly Tie[];
}[] {
  const random = seededRandom(20_241_009);
  const pairs = people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      if (one.school !== other.school && (one.school === ISOLATED || other.school === ISOLATED)) return [];
      return [{ one, other, closeness: random.unit() + (one.school === other.school ? 0.5 : 0) }];
    }),
  );
  const order = random.shuffled(people.filter((person) => person.school !== ISOLATED)).map((person) => person.code);
  return waves.map(({ wave, silent: count, ties, mutualPairs }) => {
    const silent = new Set(order.slice(wave, wave + count));
    const near = pairs
      .map(({ one, other, closeness }) => ({ one: one.code, other: other.code, near: closeness + 0.3 * random.unit() }))
      .filter(({ one, other }) => !silent.has(one) || !silent.has(other))
      .sort((a, b) => b.near - a.near);
    const mutual = near.filter(({ one, other }) => !silent.has(one) && !silent.has(other)).slice(0, mutualPairs);
    const single = near.filter((pair) => !mutual.includes(pair)).slice(0, ties - 2 * mutualPairs);
    return {
      wave,
      silent,
      ties: [
        ...mutual.flatMap(({ one, other }) => [
          { from: one, to: other, wave },
          { from: other, to: one, wave },
        ]),
        ...single.map(({ one, other }) => directed(random, { one, other, silent, wave })),
      ],
    };
  });
}

/** A tie named by one side only: by the one who answered, else by either. */
function directed(
  random: SeededRandom,
  pair: { one: string; other: string; silent: ReadonlySet<string>; wave: number },
): Tie {
  const { one, other, silent, wave } = pair;
  const backwards = silent.has(one) || (!silent.has(other) && random.below(2) === 1);
  return backwards ? { from: other, to: one, wave } : { from: one, to: other, wave };
}

export function networkSheets(): readonly SheetDraft[] {
  const random = seededRandom(20_250_624);
  const both = networkWaves();
  const roster = both.flatMap(({ wave, silent }) =>
    people.map(({ code, school }, index): FilledRow => {
      const first = people[index - 1]?.school !== school;
      return { person: code, node: first ? "leader" : "practitioner", school, wave, answered: !silent.has(code) };
    }),
  );
  const contents = ["advice", "joint work", "materials", "support"];
  const ties = both.flatMap((each) =>
    [...each.ties]
      .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
      .map(({ from, to, wave }): FilledRow => ({
        from,
        to,
        wave,
        content: random.pick(contents),
        formality: random.below(3) === 0 ? "formal" : "informal",
        strength: 1 + random.below(5),
      })),
  );
  return [
    ...fictionalForm(networkRoster, recordEntries(networkRoster, roster)),
    ...fictionalForm(networkTies, recordEntries(networkTies, ties)),
  ];
}
