import { agreementOf } from "../../../engine/answerSet";
import { discloseWave } from "../../../engine/disclosure/discloseQuestionnaire";
import { disclosureRules } from "../../../engine/disclosure/disclosureRules";
import { roundedCount } from "../../../engine/disclosure/rounded";
import { isSafePair, isSafeStudy, isSafeTotal, schoolsLeftOut } from "../../../engine/disclosure/safeTotal";

/*
 * The attacker knows the rules and the exact numbers of one school and sees the copy; in the second attack also the copy
 * made before the last school joined. For every world in the search, every count hidden from the attacker must have
 * another value in some other world that looks the same: found by exhaustive search around the world.
 */
type World = readonly number[];

function worldsOf(cells: number, values: readonly number[]): readonly World[] {
  return cells === 0 ? [[]] : worldsOf(cells - 1, values).flatMap((world) => values.map((value) => [...world, value]));
}

interface Attack {
  readonly worlds: readonly World[];
  /** Whether the attacker, who sees the first world, must take the other for possible. */
  readonly like: (world: World, other: World) => boolean;
  /** Cells whose counts are hidden in this world. */
  readonly hidden: (world: World) => readonly number[];
}

const steps = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5];

/** Cells whose count follows from what is seen: no world nearby looks the same with another count in it. */
function recovered({ worlds, like, hidden }: Attack): readonly string[] {
  const moved = (world: World, cell: number, step: number): World =>
    world.map((count, index) => (index === cell ? count + step : count));
  const isPossible = (world: World, other: World): boolean => Math.min(...other) >= 0 && like(world, other);
  /** One count changed, or one more with it, or a pupil of one school swapped between groups with one of another. */
  const hasAnother = (world: World, cell: number): boolean =>
    steps.some((step) => {
      const changed = moved(world, cell, step);
      if (isPossible(world, changed)) return true;
      if (
        world.some((_, other) => other !== cell && steps.some((back) => isPossible(world, moved(changed, other, back))))
      )
        return true;
      const half = world.length / 2;
      const partner = (cell + half) % world.length;
      return world.some((_, other) => {
        if (!Number.isInteger(half) || other === cell || other === partner) return false;
        const back = moved(moved(changed, partner, -step), other, -step);
        return isPossible(world, moved(back, (other + half) % world.length, step));
      });
    });
  return worlds.flatMap((world) =>
    hidden(world).flatMap((cell) => (hasAnother(world, cell) ? [] : [`cell ${cell} of ${world.join(",")}`])),
  );
}

/** Worlds that look the same in every way. */
function sameSight(view: (world: World) => string): Attack["like"] {
  return (world, other) => view(world) === view(other);
}

/** A decision asked for again and again is made once. */
function remembered(decide: (world: World) => boolean): (world: World) => boolean {
  const known = new Map<string, boolean>();
  return (world) => {
    const key = world.join(",");
    const answer = known.get(key) ?? decide(world);
    known.set(key, answer);
    return answer;
  };
}

const modes = ["alliance", "public"] as const;
const sumOf = (counts: World): number => counts.reduce((total, count) => total + count, 0);

describe.each(modes)("schools of a study, %s copy", (mode) => {
  const rules = disclosureRules(mode);
  const keptOf = (schools: World): { readonly kept: World; readonly out: number } => {
    const out = new Set(schoolsLeftOut([schools], rules));
    return { kept: schools.map((count, school) => (out.has(school) ? 0 : count)), out: out.size };
  };
  const isShown = remembered((schools) => isSafeStudy(keptOf(schools).kept, rules));
  const values = mode === "alliance" ? [0, 1, 3, 5, 6, 7, 9, 13] : [0, 1, 4, 9, 10, 11, 13, 21];
  const worlds = worldsOf(4, values).filter((world) => sumOf(world) > 0);

  it("hides every school that is left out, with rows of the others, from one who knows a school", () => {
    const view = (world: World): string => {
      const { kept } = keptOf(world);
      return JSON.stringify([
        world[0],
        kept.map((count) => (count === 0 ? "c" : roundedCount(count, rules))),
        roundedCount(sumOf(kept), rules),
      ]);
    };
    const hidden = (world: World) => schoolsLeftOut([world], rules).filter((school) => school !== 0);
    expect(recovered({ worlds, like: sameSight(view), hidden })).toEqual([]);
  });

  const total = (schools: World, shown: boolean): string => {
    const { kept, out } = keptOf(schools);
    return shown ? `${roundedCount(sumOf(kept), rules)} ${out}` : `c ${out}`;
  };
  const likeIn = (copies: (world: World) => readonly World[]) => (world: World, other: World) =>
    world[0] === other[0] &&
    copies(world).every((copy, index) => {
      const possible = copies(other)[index] ?? [];
      const shown = isShown(copy);
      return (!shown || isSafeTotal(keptOf(possible).kept, rules)) && total(copy, shown) === total(possible, shown);
    });

  it("hides every other school where schools have no rows, from one who knows a school", () => {
    expect(recovered({ worlds, like: likeIn((world) => [world]), hidden: () => [1, 2, 3] })).toEqual([]);
  });

  it("hides them from one who has the copy without the last school too", () => {
    const like = likeIn((world) => [world, world.slice(0, -1)]);
    expect(recovered({ worlds, like, hidden: () => [1, 2, 3] })).toEqual([]);
  });
});

/*
 * For pairs of groups, as for totals, the attacker knows the published rules (minimum, three schools, people besides one school) and the
 * numbers; a pair hidden although it meets them is one that the engine's own search found to give something away.
 */
describe.each(modes)("a pair of groups in three and four schools, %s copy", (mode) => {
  const rules = disclosureRules(mode);
  /** Both sides by school, without the schools that are left out. */
  const split = (world: World) => {
    const half = world.length / 2;
    const [members, others] = [world.slice(0, half), world.slice(half)];
    const both = members.map((count, school) => count + (others[school] ?? 0));
    const out = new Set(schoolsLeftOut([both], rules));
    const kept = (side: World): World => side.map((count, school) => (out.has(school) ? 0 : count));
    return [kept(members), kept(others)] as const;
  };
  const isShown = remembered((world) => isSafePair(...split(world), rules));
  const meetsRules = (world: World): boolean => split(world).every((side) => isSafeTotal(side, rules));
  const numbers = (world: World, shown: boolean): string => {
    const [members, others] = split(world);
    const both = members.map((count, school) => count + (others[school] ?? 0));
    const round = (counts: World): number => roundedCount(sumOf(counts), rules);
    const pair = shown ? [round(members), round(others)] : "c";
    return JSON.stringify([pair, isSafeTotal(both, rules) ? round(both) : "c"]);
  };
  const withoutLast = (world: World): World => {
    const half = world.length / 2;
    return [...world.slice(0, half - 1), ...world.slice(half, -1)];
  };
  /** Another world is possible if the copies it allows are those that were seen. */
  const copies = (world: World) => [world, withoutLast(world)] as const;
  const looksLike = (world: World, other: World, seen: (world: World) => readonly World[]): boolean => {
    const own = world.length / 2;
    if (other[0] !== world[0] || other[own] !== world[own]) return false;
    return seen(world).every((copy, index) => {
      const possible = seen(other)[index] ?? [];
      const shown = isShown(copy);
      return (!shown || meetsRules(possible)) && numbers(copy, shown) === numbers(possible, shown);
    });
  };

  it("keeps the groups of other schools, shown or hidden, from one who knows a school", () => {
    const worlds = worldsOf(6, mode === "alliance" ? [0, 3, 4, 5, 6] : [0, 4, 5, 6, 12]);
    const like = (world: World, other: World) => looksLike(world, other, (one) => [one]);
    expect(recovered({ worlds, like, hidden: (world) => pupilsIn(world, [1, 2, 4, 5]) })).toEqual([]);
  });

  it("keeps them from one who has the copy without the last school too", () => {
    const worlds = worldsOf(8, mode === "alliance" ? [1, 4, 6] : [2, 5, 9]);
    const like = (world: World, other: World) => looksLike(world, other, copies);
    expect(recovered({ worlds, like, hidden: (world) => pupilsIn(world, [1, 2, 3, 5, 6, 7]) })).toEqual([]);
  });
});

/** A study needs pupils: with none there is no copy. */
function pupilsIn(world: World, cells: readonly number[]): readonly number[] {
  return sumOf(world) === 0 ? [] : cells;
}

describe.each(modes)("shares of answers, %s copy", (mode) => {
  const rules = disclosureRules(mode);

  it("hides small shares for good: another count remains for each share that is not printed", () => {
    const worlds = worldsOf(3, [...Array(mode === "alliance" ? 17 : 25).keys()]);
    const seenOf = (world: World) =>
      discloseWave({ counts: world, bySchool: [world] }, { answers: agreementOf(world.length), rules }).disclosed;
    const hidden = (world: World) => {
      const seen = seenOf(world);
      const shares = [seen?.disagree, seen?.uncertain, seen?.agree];
      return shares.flatMap((share, cell) => (typeof share === "string" ? [cell] : []));
    };
    expect(recovered({ worlds, like: sameSight((world) => JSON.stringify(seenOf(world))), hidden })).toEqual([]);
  });
});
