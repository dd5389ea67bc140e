import path from "node:path";
import {
  besideEarlier,
  type BesideEarlier,
  contributionsOf,
  contributionText,
  disclosureRules,
  readContribution,
  type Contribution,
} from "../../engine";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { openInputs } from "../inputs";
import { readStudy } from "../study";
import { readSums } from "../sumsFile";
import { issueLines, type Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface ContributeOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly mode: "alliance" | "public";
  readonly school?: string;
  /** Files sent before: nothing may differ from theirs so that a pupil shows. */
  readonly earlier?: readonly string[];
  readonly force: boolean;
}

/** `contribute`: a file a school with its sums and no pupil, for an alliance that merges them. */
export async function contributeCommand(options: ContributeOptions, terminal: Terminal): Promise<ExitCode> {
  const inputs = await openInputs(options.inputs);
  const { study, issues } = readStudy(inputs);
  const { minimum } = disclosureRules(options.mode);
  const earlier = await readEarlier(options.earlier ?? []);
  const beside = contributionsOf(study, {
    minimum,
    ...(options.school === undefined ? {} : { school: options.school }),
  }).map((one) => besideEarlier(one, earlier));
  const missing = beside.flatMap((one) => one.issues);
  if (missing.length > 0) throw new Stop(exitCode.unusable, issueLines(missing).join("\n"));
  const all = beside.map(({ contribution }) => contribution);
  const told = all.filter(({ measures }) => measures.length > 0);
  const held = beside.filter(({ heldBack }) => heldBack.length > 0);
  if (told.length === 0 && held.length > 0)
    throw new Stop(exitCode.unusable, `${heldLines(held, minimum).join("\n")}\nSo nothing was written.`);
  if (told.length === 0) {
    throw new Stop(
      exitCode.unusable,
      `Expected a school with at least ${minimum} pupils who have scores before and after; there is none, so nothing was written.`,
    );
  }
  const files = told.map((contribution, index) => ({
    contribution,
    file: path.join(options.out, fileName(contribution, told.slice(0, index))),
  }));
  for (const { file } of files) refuseOverwriting(file, options.force);
  for (const { contribution, file } of files) await writeWhole(file, contributionText(contribution));
  terminal.say(
    `${told.length} of ${all.length} ${all.length === 1 ? "school" : "schools"}: sums written. No pupil is in them, and no number of fewer than ${minimum} pupils.`,
  );
  heldLines(held, minimum).forEach((line) => terminal.say(line));
  const silent = beside
    .filter(({ contribution, heldBack }) => contribution.measures.length === 0 && heldBack.length === 0)
    .map(({ contribution }) => contribution.school);
  if (silent.length > 0) terminal.say(`Too few pupils to tell anything: ${silent.join(", ")}.`);
  const troubles = issues.filter(({ severity }) => severity === "error");
  issueLines(troubles).forEach((line) => terminal.say(line));
  terminal.say(`Result: ${options.out}`);
  return troubles.length > 0 ? exitCode.withErrors : exitCode.done;
}

function heldLines(held: readonly BesideEarlier[], minimum: number): readonly string[] {
  return held.map(
    ({ contribution: { school }, heldBack }) =>
      `${school}: ${heldBack.join(", ")} held back. The file sent before differs by fewer than ${minimum} pupils, so both together would tell their scores. What was sent still stands.`,
  );
}

async function readEarlier(files: readonly string[]): Promise<readonly Contribution[]> {
  const read = (await Promise.all(files.map(readSums))).map(readContribution);
  const troubles = read.flatMap(({ issues }) => issues);
  if (troubles.length > 0) throw new Stop(exitCode.unusable, issueLines(troubles).join("\n"));
  return read.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}

/** The school's name as every system lets a file be called; numbered where two come out alike. */
function fileName({ school }: Contribution, before: readonly Contribution[]): string {
  const base = plainName(school);
  const alike = before.filter((one) => plainName(one.school) === base).length;
  return `${base}${alike === 0 ? "" : `-${alike + 1}`}.sums.json`;
}

function plainName(school: string): string {
  const plain = school.replace(/[^\p{L}\p{N} _-]+/gu, "").trim();
  return plain === "" ? "school" : plain;
}
