import type { Place } from "../workbook/place";

export const communityRoles = [
  "lead inquirer",
  "inquiry advocate",
  "practitioner inquirer",
  "inquiry assistant",
] as const;
export type CommunityRole = (typeof communityRoles)[number];

/** From the middle outwards. */
export const communityRings = ["core", "active", "peripheral"] as const;
export type CommunityRing = (typeof communityRings)[number];

/** Where one person stands in one wave; null where the row does not say. */
export interface CommunityStand {
  readonly wave: number;
  readonly role: CommunityRole | null;
  readonly ring: CommunityRing | null;
}

export interface CommunityMember {
  /** A code instead of a name. */
  readonly person: string;
  readonly school: string | null;
  /** By wave, earliest first; waves in which they are not listed are absent. */
  readonly stands: readonly CommunityStand[];
  readonly parent: boolean | null;
  readonly designs: boolean | null;
}

export interface CommunityWave {
  readonly wave: number;
  readonly members: number;
  /** In the order of `communityRoles` and, within, of `communityRings`. In a share copy null where it is hidden. */
  readonly counts: readonly (readonly (number | null)[])[];
  /** People by ring, innermost first. In a share copy null where it is hidden. */
  readonly rings: readonly (number | null)[];
  readonly roles: readonly (number | null)[];
  /** null in share copies */
  readonly leads: number | null;
  readonly withoutRole: number;
  readonly withoutRing: number;
}

/** How people's rings differ between the first wave and the last. In a share copy null where a count is hidden. */
export interface CommunityMovement {
  readonly inwards: number | null;
  readonly same: number | null;
  readonly outwards: number | null;
  readonly joined: number | null;
  readonly left: number | null;
}

/** What a setting says of one of the three themes. */
export interface CommunityTheme {
  readonly theme: "outcomes" | "reach" | "participation";
  /** null: the group */
  readonly school: string | null;
  readonly text: string;
  readonly place: Place;
}

/** The inquiry community: who has which role, how near the core, and how that moved. */
export interface CommunityResult {
  readonly kind: "community";
  readonly waves: readonly CommunityWave[];
  /** By school, then code; empty in share copies: people stay in the working copy. */
  readonly members: readonly CommunityMember[];
  /** null with one wave */
  readonly movement: CommunityMovement | null;
  readonly themes: readonly CommunityTheme[];
}
