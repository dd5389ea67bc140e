import type { Estimate } from "../estimate";
import type { Scale } from "../scale";

/** Pupils of one wave: all who have a score in it, and those who have one in every wave. */
export interface WavePoint {
  /** As the heading says it: "Autumn 2". */
  readonly label: string;
  readonly pupils: number;
  readonly mean: number | null;
}

/** Means over the waves of the pupils present throughout: a school's, or a band's. */
export interface WaveLine {
  readonly name: string;
  readonly pupils: number;
  /** One for each wave; empty under ten pupils. */
  readonly means: readonly number[];
  /** Change of the contrast shown for the line. */
  readonly change: number | null;
  /** A school's is that of its change drawn towards the average, where there are five schools or more. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Set in share copies only. */
  readonly hidden?: boolean;
}

/** An earlier year's pupils, "Earlier cohort 2023-24". */
export interface EarlierCohort {
  readonly name: string;
  readonly points: readonly WavePoint[];
}

/** A measure taken three times or more. */
export interface WavesResult {
  readonly kind: "waves";
  readonly measure: string;
  readonly label: string;
  readonly scale: Scale;
  readonly better: "higher" | "lower" | null;
  /** All pupils with a score at that time: not the same children each time. */
  readonly all: readonly WavePoint[];
  /** The same children each time. */
  readonly throughout: readonly WavePoint[];
  /** Pupils of earlier years at the same times of theirs, with a score each time: other children. */
  readonly earlier: readonly EarlierCohort[];
  /** Indexes of the two waves compared: as declared on Setup, else the first and the last. */
  readonly contrast: readonly [from: number, to: number];
  /** Change of the contrast of pupils present throughout, average school where there are several. */
  readonly change: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly schools: readonly WaveLine[];
  /**
   * Thirds by the first wave's scores, lowest first. Their change is taken from the second wave on: from the first,
   * low bands rise and high bands fall by chance alone.
   */
  readonly bands: readonly WaveLine[];
  readonly estimates: readonly Estimate[];
}
