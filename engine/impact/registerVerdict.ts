import type { EvidenceItem, ImpactLevel, LevelVerdict, Sureness, Verdict } from "../result";
import type { RegisterCounts } from "./levelVerdict";
import { weakestPart } from "./sureness";

/**
 * What the evidence register says of a level that nothing measured: entries on both sides are mixed, only
 * contradicting ones a decline; "some sign" needs two perspectives (methods or groups asked) that agree, one of them
 * independent of those who took part. At the pupil level a register never shows a gain.
 */
export function registerVerdict(
  level: ImpactLevel,
  items: readonly EvidenceItem[],
  counts: RegisterCounts,
): LevelVerdict {
  const supporting = items.filter(({ supports }) => supports === "supports");
  const independent = supporting.some(isIndependent);
  const perspectives = new Set(supporting.map((item) => `${item.method ?? ""}|${item.respondents ?? ""}`)).size;
  const sureness: Sureness = { design: 1, precision: 1, missing: 1, independence: independent ? 3 : 1 };
  const { verdict, because } = said({ level, counts, independent, perspectives });
  return {
    level,
    verdict,
    basis: "register",
    sureness,
    ...weakestPart(sureness),
    because: ["register-only", ...because],
    ...counts,
  };
}

interface Said {
  readonly level: ImpactLevel;
  readonly counts: RegisterCounts;
  readonly independent: boolean;
  readonly perspectives: number;
}

function said({ level, counts, independent, perspectives }: Said): { verdict: Verdict; because: readonly string[] } {
  if (counts.supports > 0 && counts.contradicts > 0) return { verdict: "mixed", because: ["evidence-disagrees"] };
  if (level === "pupil") return { verdict: "cannot-tell", because: ["no-measured-pupil-results"] };
  if (counts.contradicts > 0) return { verdict: "decline", because: [] };
  if (!independent) return { verdict: "cannot-tell", because: ["participants-only"] };
  if (perspectives < 2) return { verdict: "cannot-tell", because: ["one-perspective"] };
  return { verdict: "some-sign-of-gain", because: ["two-perspectives"] };
}

const independentWords = /test|record|policy|performance|outside|parent|communit|observ|statistic/;

/** Gathered by others or a test; where the entry does not say, records and people outside the enquiry count. */
export function isIndependent({ gatheredBy, method, kindOfData, respondents }: EvidenceItem): boolean {
  if (gatheredBy !== null) return gatheredBy !== "people in the enquiry";
  return independentWords.test(`${method ?? ""} ${kindOfData ?? ""} ${respondents ?? ""}`.toLowerCase());
}
