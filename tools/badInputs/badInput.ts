import type { RawEntry } from "./rawZip";

/** A kind of file nobody should have to fear. */
export interface BadInput {
  readonly name: string;
  /** "read", or the code of the issue it is refused with. */
  readonly expected: string;
  /** The entries of the archive, or the bytes of a file that is none. */
  entries(): readonly RawEntry[] | Uint8Array;
}
