import type { EvidenceItem, ImpactLevel, Judgement, LevelVerdict, Sureness, Verdict } from "../result";
import { registerVerdict } from "./registerVerdict";
import { weakestPart } from "./sureness";

/** One measure's say at a level. */
export interface Witness {
  readonly judgement: Judgement;
  readonly sureness: Sureness;
  /** Tests and records measure; teachers' judgements of their own pupils and questionnaires are people's word. */
  readonly basis: "measured" | "judged" | "self-report";
  /** The measure declared beforehand: the verdict is its own, whatever else was measured. */
  readonly isDeclared?: boolean;
}

export interface RegisterCounts {
  readonly supports: number;
  readonly contradicts: number;
}

const gains: readonly Verdict[] = ["clear-gain", "some-sign-of-gain"];

/**
 * The verdict of a level from its measures and its entries in the evidence register. A measure outranks self-report;
 * self-report alone is never a gain; measures that go opposite ways, or a register that mostly contradicts them, are
 * mixed; without measures the register speaks for itself, but never at the pupil level (docs/METHODS.md).
 */
export function levelVerdict(
  level: ImpactLevel,
  witnesses: readonly Witness[],
  register: readonly EvidenceItem[],
): LevelVerdict {
  const items = register.filter((item) => item.level === level);
  const counts: RegisterCounts = {
    supports: items.filter(({ supports }) => supports === "supports").length,
    contradicts: items.filter(({ supports }) => supports === "contradicts").length,
  };
  const heard = heardOf(witnesses);
  const [first] = heard;
  if (first !== undefined && first.basis !== "measured" && items.length > 0) {
    return besideRegister(fromMeasures(level, heard, counts), registerVerdict(level, items, counts));
  }
  if (first !== undefined) return fromMeasures(level, heard, counts);
  if (items.length > 0) return registerVerdict(level, items, counts);
  const nothing = { sure: null, sureness: null, weakest: null, because: ["not-collected"] };
  return { level, verdict: "cannot-tell", basis: "not-collected", ...nothing, ...counts };
}

/** The strongest kind of witness there is, the declared one before all; measures beside it are heard with it. */
function heardOf(witnesses: readonly Witness[]): readonly Witness[] {
  const of = (basis: Witness["basis"]) => witnesses.filter((witness) => witness.basis === basis);
  const declared = witnesses.filter(({ isDeclared }) => isDeclared === true);
  const others = (["measured", "judged", "self-report"] as const).map(of).find(({ length }) => length > 0) ?? [];
  return [...declared, ...others.filter((witness) => !declared.includes(witness))];
}

function fromMeasures(level: ImpactLevel, heard: readonly Witness[], counts: RegisterCounts): LevelVerdict {
  const [first] = heard;
  if (first === undefined) throw new RangeError("a level needs a measure");
  const verdicts = heard.map(({ judgement, basis }) =>
    basis === "measured" ? judgement.verdict : ofSelfReport(judgement),
  );
  const [verdict = "cannot-tell"] = verdicts;
  const mixedBecause = [
    ...(verdicts.some((one) => gains.includes(one)) && verdicts.includes("decline") ? ["measures-disagree"] : []),
    ...(opposedByRegister(verdict, counts) ? ["register-disagrees"] : []),
  ];
  const ownWord = first.basis === "self-report" ? ["self-report-only"] : [];
  return {
    level,
    verdict: mixedBecause.length > 0 ? "mixed" : verdict,
    basis: first.basis,
    sureness: first.sureness,
    ...weakestPart(first.sureness),
    because: [...new Set([...mixedBecause, ...ownWord, ...first.judgement.reasons])],
    ...counts,
  };
}

/**
 * People's own word beside the register: agreement never raises the verdict; entries on both sides, or a register that
 * sees a gain where people report none, are mixed.
 */
function besideRegister(said: LevelVerdict, register: LevelVerdict): LevelVerdict {
  const opposite = gains.includes(register.verdict) && said.verdict !== "cannot-tell";
  const disagree = register.verdict === "mixed" || opposite;
  return disagree ? { ...said, verdict: "mixed", because: ["register-disagrees", ...said.because] } : said;
}

/** What people say of themselves may show no change or a fall, never a gain. */
function ofSelfReport(judgement: Judgement): Verdict {
  return gains.includes(judgement.verdict) ? "cannot-tell" : judgement.verdict;
}

function opposedByRegister(verdict: Verdict, counts: RegisterCounts): boolean {
  if (gains.includes(verdict)) return counts.contradicts > counts.supports;
  return verdict === "decline" && counts.supports > counts.contradicts;
}
