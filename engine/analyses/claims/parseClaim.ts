import type { ClaimKind } from "../../results/benchmark";

/** What a sentence claims: of what kind, and how much. */
export interface ParsedClaim {
  readonly kind: ClaimKind;
  readonly claimed: number | null;
}

const numberWords: Readonly<Record<string, number>> = {
  half: 0.5,
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  twice: 2,
  double: 2,
  doubled: 2,
  three: 3,
  triple: 3,
  tripled: 3,
  treble: 3,
  trebled: 3,
  thrice: 3,
  four: 4,
  quadruple: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

const amount = `(\\d+(?:[.,]\\d+)?|${Object.keys(numberWords).join("|")})`;
const elsewhere =
  "(?:national|nationally|nation|country|england|wales|scotland|local|authority|benchmark|elsewhere|similar schools)";
const multiple = `(?:twice|double[d]?|triple[d]?|treble[d]?|thrice|quadruple|${amount}(?: |-)?(?:times|fold|x)\\b)`;

/** From the most telling to the least; a sentence is of the first kind that fits. */
const patterns: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    "cause",
    /\b(because of|caused?|causes|thanks to|due to|impact of|led to|leads to|made the difference|result of|prove[sdn]?)\b/,
  ],
  [
    "cause",
    /\b(project|enquiry|strategy|programme|initiative|talk) (has |have )?(raised|improved|increased|lifted|boosted|worked)\b/,
  ],
  ["times-elsewhere", new RegExp(`${multiple}.*\\b${elsewhere}\\b`)],
  ["points-more-than-elsewhere", new RegExp(`\\b${elsewhere}\\b`)],
  ["months", new RegExp(`\\b${amount} (?:additional |extra |more |further )?months?\\b`)],
  [
    "share-at-standard",
    new RegExp(
      `${amount} ?(?:%|per ?cent|in (?:every )?(?:100|hundred)).*\\b(?:standard|expected|exs|secure|on track)\\b`,
    ),
  ],
  [
    "share-improved",
    new RegExp(
      `${amount} ?(?:%|per ?cent|in (?:every )?(?:100|hundred)).*\\b(?:improved?|progress|rose|went up|moved up|gained)\\b`,
    ),
  ],
  ["gap-narrowed", /\bgap\b/],
  [
    "more-than-comparison",
    /\b(more|faster|better|further|higher|ahead)\b.*\b(than|of)\b.*\b(comparison|control|waiting|other (pupils|classes|children))\b/,
  ],
  ["rose", /\b(rose|rise|risen|improved?|increased?|gain(ed)?|better|progress|went up|higher|up)\b/],
];

/** Reads a sentence somebody wants to say; what fits no kind is "unknown". */
export function parseClaim(claim: string): ParsedClaim {
  const text = claim.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  const kind = patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
  return { kind, claimed: amountOf(text, kind) };
}

function amountOf(text: string, kind: ClaimKind): number | null {
  const pattern = amountPatterns[kind];
  const found = pattern === undefined ? null : pattern.exec(text);
  const word = found?.slice(1).find((group) => group !== undefined);
  if (word === undefined) return null;
  const value = numberWords[word] ?? Number(word.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

const amountPatterns: Readonly<Partial<Record<ClaimKind, RegExp>>> = {
  "times-elsewhere": new RegExp(
    `\\b(twice|doubled?|tripled?|trebled?|thrice|quadruple)\\b|${amount}(?: |-)?(?:times|fold|x)\\b`,
  ),
  "points-more-than-elsewhere": new RegExp(`${amount} (?:percentage )?points?`),
  months: new RegExp(`\\b${amount} (?:additional |extra |more |further )?months?\\b`),
  "share-at-standard": new RegExp(`${amount} ?(?:%|per ?cent|in (?:every )?(?:100|hundred))`),
  "share-improved": new RegExp(`${amount} ?(?:%|per ?cent|in (?:every )?(?:100|hundred))`),
};
