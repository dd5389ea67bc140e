import type { MissingReason } from "../../study";
import type { ScaleId } from "../../scale";

/** What schools write where a score should be; folded to lower case without spaces at the ends. DOMAIN: missing codes. */
export const missingCodes: Readonly<Record<string, MissingReason>> = {
  a: "absent",
  ab: "absent",
  abs: "absent",
  absent: "absent",
  absence: "absent",
  "did not sit": "absent",
  dns: "absent",
  "not present": "absent",
  n: "not-entered",
  "not entered": "not-entered",
  "not assessed": "not-entered",
  x: "not-entered",
  d: "disapplied",
  dis: "disapplied",
  disapplied: "disapplied",
  left: "left",
  lvr: "left",
  leaver: "left",
  moved: "left",
  "moved away": "left",
  "moved school": "left",
  l: "left",
  new: "other",
  "new starter": "other",
  joined: "other",
  na: "not-applicable",
  "n/a": "not-applicable",
  "#n/a": "not-applicable",
  "not applicable": "not-applicable",
  "no access": "no-access",
  lost: "lost",
  "script lost": "lost",
  "don't know": "do-not-know",
  "dont know": "do-not-know",
  "do not know": "do-not-know",
  "prefer not to say": "do-not-know",
  "rather not say": "do-not-know",
  "-": "other",
  "–": "other",
  "—": "other",
  "--": "other",
  ".": "other",
  "..": "other",
  "?": "other",
  tbc: "other",
  missing: "other",
  none: "other",
  "no score": "other",
  "no data": "other",
  null: "other",
};

/** Codes that mean something else on one scale; null: on this scale it is a value. */
export const scaleCodes: Readonly<Partial<Record<ScaleId, Readonly<Record<string, MissingReason | null>>>>> = {
  "ks2-scaled": {
    a: "absent",
    b: "below-test",
    h: "other",
    f: "other",
    l: "left",
    m: "lost",
    p: "other",
    q: "other",
    s: "other",
    t: "no-access",
    u: "no-access",
    x: "other",
    z: "other",
    c: "other",
    n: "not-entered",
  },
  phonics: { a: "absent", d: "disapplied", l: "left", m: "lost", q: "other" },
  "multiplication-check": { a: "absent", b: "below-test", l: "left", m: "lost", u: "no-access" },
  "teacher-assessment": { a: "absent", d: "disapplied", l: "left", f: "other" },
  "gcse-grade": { a: null, x: "absent" },
  "a-level-grade": { a: null, x: "absent" },
  "national-curriculum-level": { w: null, n: "not-entered", a: "absent" },
  "fine-grade": { d: null, n: "not-entered", x: "absent" },
  agreement: { a: null, n: null, d: null, u: null, "not sure": null },
  "ordered-words": { d: null, a: null, n: null },
};

/** The reason a code stands for on a scale; null when it is no code there. */
export function missingReasonOf(text: string, scale: ScaleId | null): MissingReason | null {
  const folded = text.toLowerCase();
  const codes = scale === null ? undefined : scaleCodes[scale];
  if (codes !== undefined && Object.hasOwn(codes, folded)) return codes[folded] ?? null;
  return Object.hasOwn(missingCodes, folded) ? (missingCodes[folded] ?? null) : null;
}
