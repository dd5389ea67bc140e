import type { PersonSearch } from "../disclosure/personSearch";
import { foldText } from "../tables/cells/foldText";
import type { StandIn } from "./codeKey";

/** Words that say what kind of group it is, and name nobody. */
const KINDS =
  /\b(class|form|set|group|year|yr|tutor|reg|registration|band|house|key|stage|reception|nursery|upper|lower|middle|mixed)\b/g;
const WORD = /\p{L}{3,}/u;

export interface StandIns {
  /** What stands for this name; the name itself where it can be nobody's. */
  standInFor(name: string, of: "class" | "group" | "sheet"): string;
  list(): readonly StandIn[];
}

/**
 * Stand-ins for classes, groups and sheets that may be called after somebody. A class is often its teacher's name, so
 * any with a word of three letters gets one; others only where a person's name is found in them. Those of an earlier key
 * stay.
 */
export function standIns(
  known: readonly StandIn[],
  { search, taken }: { readonly search: PersonSearch; readonly taken: ReadonlySet<string> },
): StandIns {
  const all = new Map(known.map((one) => [foldText(one.original), one]));
  const used = new Set([...taken, ...known.map(({ standIn }) => foldText(standIn))]);
  const free = (of: string): string => {
    for (let number = 1; ; number++) {
      const name = `${of.slice(0, 1).toUpperCase()}${of.slice(1)} ${number}`;
      if (used.has(foldText(name))) continue;
      used.add(foldText(name));
      return name;
    }
  };
  return {
    standInFor: (name, of) => {
      const folded = foldText(name);
      const bare = of === "class" ? folded.replace(KINDS, " ") : "";
      const known = all.get(folded);
      if (known !== undefined) return known.standIn;
      if (search(name, true) === null && !WORD.test(bare)) return name;
      const one = { original: name, standIn: free(of) };
      all.set(folded, one);
      return one.standIn;
    },
    list: () => [...all.values()],
  };
}
