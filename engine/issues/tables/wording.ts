import type { Issue } from "../../issue";

/** What an issue says, without code and place. */
export type Wording = Pick<Issue, "severity" | "message" | "suggestion" | "effect">;
