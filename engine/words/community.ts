import type {
  CommunityMovement,
  CommunityResult,
  CommunityRing,
  CommunityRole,
  CommunityTheme,
} from "../results/community";
import { countText, numberWord, wholeText } from "./numberText";
import { upperFirst } from "./statement";

export const roleWords: Readonly<Record<CommunityRole, readonly [one: string, many: string]>> = {
  "lead inquirer": ["lead inquirer", "lead inquirers"],
  "inquiry advocate": ["inquiry advocate", "inquiry advocates"],
  "practitioner inquirer": ["practitioner inquirer", "practitioner inquirers"],
  "inquiry assistant": ["inquiry assistant", "inquiry assistants"],
};

export const roleSays: Readonly<Record<CommunityRole, string>> = {
  "lead inquirer": "Designs the enquiry",
  "inquiry advocate": "Support and mentor the lead",
  "practitioner inquirer": "Carry it out, with guidance",
  "inquiry assistant": "Take part; may be parents",
};

export const ringSays: Readonly<Record<CommunityRing, string>> = {
  core: "Core",
  active: "Active",
  peripheral: "Peripheral",
};

export const themeWords: Readonly<Record<CommunityTheme["theme"], string>> = {
  outcomes: "Outcomes that professions reached together",
  reach: "Whom we reached, and how they got involved",
  participation: "How decisions were shared and who took part",
};

/** A count in a cell; a dash where it is hidden. */
export function countCell(count: number | null): string {
  return count === null ? "few" : wholeText(count);
}

/** The sheet's answer: how many stand near the core, and who moved. */
export function communityAnswer({ waves, movement }: CommunityResult): string {
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined) return "Nobody has been listed yet.";
  const now = `${countText(last.members, "person", "people")} take part${near(last.rings)}.`;
  const before = first === last ? "" : startText(first.rings);
  const moved = movement === null ? "" : ` ${movementSentence(movement)}`;
  return `${now}${before}${moved} ${leadsText(last.leads)}`.trim();
}

function near(rings: readonly (number | null)[]): string {
  const inner = innerOf(rings);
  return inner === null ? "" : `, ${numberWord(inner)} of them in the core or active`;
}

function startText(rings: readonly (number | null)[]): string {
  const inner = innerOf(rings);
  return inner === null ? "" : ` At the start it was ${numberWord(inner)}.`;
}

function innerOf([core = null, active = null]: readonly (number | null)[]): number | null {
  return core === null || active === null ? null : core + active;
}

/** Who moved towards the core and away from it. */
export function movementSentence({ inwards, outwards }: CommunityMovement): string {
  if (inwards === null || outwards === null) return "Some moved between rings.";
  return `${upperFirst(numberWord(inwards))} moved towards the core and ${numberWord(outwards)} away from it.`;
}

function leadsText(leads: number | null): string {
  if (leads === null || leads === 1) return "";
  return leads === 0
    ? "No lead inquirer is named."
    : `${upperFirst(numberWord(leads))} people are named as lead; there should be one.`;
}

/** Rows of the movement table. */
export function movementRows(movement: CommunityMovement): readonly (readonly [label: string, count: string])[] {
  return [
    ["Moved towards the core", countCell(movement.inwards)],
    ["In the same ring", countCell(movement.same)],
    ["Moved outwards", countCell(movement.outwards)],
    ["Joined", countCell(movement.joined)],
    ["Left", countCell(movement.left)],
  ];
}

/** How to read the sheet. */
export function communityNotes(hasPeople: boolean): readonly string[] {
  return [
    ...(hasPeople
      ? [
          "How to read the picture: the middle is the core, then active, then peripheral. Each dot is a person as they stand now; a line shows where they stood at the start. Square: lead. Diamond: advocate. Circle: practitioner. Triangle: assistant.",
        ]
      : ["“few”: too few people to be shown. Counts are rounded; people are in the working copy only."]),
    "Rings are the members’ own view of who is how near. Standing at the edge is a way of taking part, not a fault.",
    "A move is read from the first and the last time people were listed; steps between are not shown.",
  ];
}
