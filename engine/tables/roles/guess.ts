import type { Role } from "../../study";
import type { MomentReading } from "../headers/moment";
import type { FoundColumn } from "../layout/foundTable";
import type { ScaleGuess } from "../scales/recogniseScale";
import type { ContentSigns } from "./contentSigns";

/** What a column is taken for, before its cells are parsed. "score" is settled into a moment by its neighbours. */
export interface Guess {
  readonly column: FoundColumn;
  readonly signs: ContentSigns;
  readonly role: Role | "score";
  readonly confidence: number;
  /** "header", "content", "neighbours", "title", "setup", "template" */
  readonly reason: string;
  readonly scale: ScaleGuess | null;
  readonly reading: MomentReading;
  readonly measure: string | null;
  /** As a person wrote what is measured: "MRT SAS". */
  readonly label: string | null;
  readonly wave: number | null;
  /** When, as a person wrote it: "Autumn 1"; null where nothing says. */
  readonly said?: string | null;
}
