import { estimateOf, type Estimate, type StatisticName } from "../estimate";
import type { NetworkResult, NetworkWave } from "../results/network";
import { thresholds } from "../thresholds";
import { countText, decimalText, numberWord, percentText, signedText, wholeText } from "./numberText";
import { upperFirst } from "./statement";

/** One measure of the network in a row: each wave, then the change, then what it means. */
export interface NetworkLine {
  readonly key: string;
  readonly label: string;
  readonly waves: readonly string[];
  readonly change: string;
  readonly says: string;
}

/** The sheet's answer: closer or not, returned or not, and who stands apart. */
export function networkAnswer(result: NetworkResult): string {
  const last = result.waves.at(-1);
  if (last === undefined) return "Nobody has been listed yet.";
  const [density, reciprocity] = (["density", "reciprocity"] as const).map((one) => ends(result, one));
  const first = result.waves[0];
  const parts = [
    density === undefined ? null : tiesSentence(density),
    reciprocity === undefined ? null : returnedSentence(reciprocity),
    apartSentence(last),
  ].filter((part) => part !== null);
  const lead = isLow(result, first) || isLow(result, last) ? ["Too few people answered to rely on this picture."] : [];
  return [...lead, ...parts].join(" ");
}

interface Ends {
  readonly before: number | null;
  readonly after: number | null;
}

function ends(result: NetworkResult, statistic: StatisticName): Ends {
  const first = result.waves[0];
  const last = result.waves.at(-1);
  return {
    before: first === last ? null : valueOf(result, statistic, first),
    after: valueOf(result, statistic, last),
  };
}

function valueOf(result: NetworkResult, statistic: StatisticName, wave: NetworkWave | undefined): number | null {
  return wave === undefined ? null : (estimateIn(result, statistic, `wave${wave.wave}`)?.value ?? null);
}

function estimateIn({ estimates }: NetworkResult, statistic: StatisticName, contrast: string): Estimate | null {
  return estimateOf(estimates, { statistic, contrast });
}

function tiesSentence({ before, after }: Ends): string | null {
  if (after === null) return null;
  const now = `${inHundred(after)} in 100 possible ties are there`;
  if (before === null) return `${now}.`;
  if (inHundred(before) === inHundred(after)) return `${now}, as at the start.`;
  return `${now}, after ${inHundred(before)} at the start.`;
}

function returnedSentence({ before, after }: Ends): string | null {
  if (after === null) return null;
  const now = `${inHundred(after)} in 100 ties are returned`;
  return before === null ? `${now}.` : `${now}, after ${inHundred(before)}.`;
}

function inHundred(share: number): string {
  return decimalText(100 * share, 0);
}

/** Schools whose people neither name nor are named by anybody elsewhere. */
export function schoolsApart({ schools }: NetworkWave): readonly string[] {
  return schools.length < 2 ? [] : schools.filter(({ across }) => across === 0).map(({ school }) => school);
}

function apartSentence(wave: NetworkWave): string | null {
  if (wave.schools.length < 2) return null;
  const apart = schoolsApart(wave);
  if (apart.length === 0) return "Every school has ties to another.";
  if (apart.length > 3) return `${upperFirst(numberWord(apart.length))} schools have no tie to any other.`;
  return `${listed(apart)} ${apart.length === 1 ? "has" : "have"} no tie to any other school.`;
}

/** Whether under 70 in 100 answered. */
export function isLow(result: NetworkResult, wave: NetworkWave | undefined): boolean {
  const rate = valueOf(result, "response-rate", wave);
  return rate !== null && rate < 100 * thresholds.networkResponseAtLeast;
}

/** The measures in words and numbers, a row each. */
export function networkLines(result: NetworkResult): readonly NetworkLine[] {
  const share = (value: number): string => decimalText(value, 2);
  const signed = (value: number): string => signedText(value, 2);
  const lines: readonly (NetworkLine | null)[] = [
    figureLine(result, "response-rate", {
      label: "Answered, of those asked",
      show: percentText,
      change: (value) => `${signedText(value, 0)} points`,
      says: () => "People who were asked and told of their ties. Under 70% the picture is not to be relied on.",
    }),
    countLine(result, {
      key: "ties",
      label: "Ties named",
      of: ({ ties }) => ties,
      says: `Of ${wholeText(result.waves.at(-1)?.possible ?? 0)} possible ones. A tie runs from who named it to who was named.`,
    }),
    figureLine(result, "density", {
      label: "Density",
      show: share,
      change: signed,
      says: () => "Ties named, as a share of all possible ties: 0 nobody, 1 everybody with everybody.",
    }),
    figureLine(result, "reciprocity", {
      label: "Reciprocity",
      show: share,
      change: signed,
      says: () => "Share of ties that are returned: each names the other.",
    }),
    figureLine(result, "external-internal-index", {
      label: "Across schools (E-I index)",
      show: signed,
      change: signed,
      says: (value) =>
        `From −1, all ties inside schools, to +1, all between schools. ${value === null ? "" : acrossText(value)}`.trim(),
    }),
    figureLine(result, "components", {
      label: "Separate parts",
      show: wholeText,
      change: (value) => signedText(value, 0),
      says: () => "Parts of the network with no tie between them.",
    }),
    figureLine(result, "isolates", {
      label: "People without a tie",
      show: wholeText,
      change: (value) => signedText(value, 0),
      says: () => "They name nobody and nobody names them.",
    }),
  ];
  return lines.filter((line) => line !== null);
}

function acrossText(value: number): string {
  if (Math.abs(value) < 0.05) return "Here about as many between as inside.";
  return value > 0 ? "Here most ties run between schools." : "Here most ties stay inside schools.";
}

interface LineOptions {
  readonly label: string;
  readonly show: (value: number) => string;
  readonly change: (value: number) => string;
  /** Of the last wave's value. */
  readonly says: (value: number | null) => string;
}

/** Null where no wave has the number. */
function figureLine(result: NetworkResult, statistic: StatisticName, options: LineOptions): NetworkLine | null {
  const values = result.waves.map((wave) => valueOf(result, statistic, wave));
  if (values.every((value) => value === null)) return null;
  const [first, last] = [result.waves[0], result.waves.at(-1)];
  const contrast = `wave${last?.wave ?? ""}-wave${first?.wave ?? ""}`;
  const change = first === last ? null : (estimateIn(result, statistic, contrast)?.value ?? null);
  return {
    key: statistic,
    label: options.label,
    waves: values.map((value) => (value === null ? "not recorded" : options.show(value))),
    change: change === null ? "–" : options.change(change),
    says: options.says(values.at(-1) ?? null),
  };
}

function countLine(
  { waves }: NetworkResult,
  parts: {
    readonly key: string;
    readonly label: string;
    readonly of: (wave: NetworkWave) => number;
    readonly says: string;
  },
): NetworkLine {
  const values = waves.map(parts.of);
  const change = (values.at(-1) ?? 0) - (values[0] ?? 0);
  return {
    key: parts.key,
    label: parts.label,
    waves: values.map(wholeText),
    change: waves.length < 2 ? "–" : signedText(change, 0),
    says: parts.says,
  };
}

/** What became of the ties; null with one wave. */
export function turnoverSentence({ turnover }: NetworkResult): string | null {
  if (turnover === null) return null;
  const { kept, ended, begun } = turnover;
  return `Of ${countText(kept + ended, "tie")} at the start, ${wholeText(kept)} are still there and ${wholeText(ended)} are not. ${wholeText(begun)} are new.`;
}

/** How to read the sheet, and what it cannot say. */
export function networkNotes(result: NetworkResult): readonly string[] {
  const silent = result.waves.some(({ answered, members }) => answered !== null && answered < members);
  const turnover = turnoverSentence(result);
  return [
    ...(turnover === null ? [] : [turnover]),
    ...(silent
      ? [
          "Those who did not answer may have ties nobody told of: the true numbers of ties can be higher. Where other people answer in each wave, a change may be a change of who answered.",
        ]
      : []),
    "More ties are not better ties, and a close network can be a closed one. The numbers describe; they do not judge people.",
    "Reciprocity rises by itself as a network gets closer. Networks of different size or with another question cannot be compared by density.",
  ];
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
