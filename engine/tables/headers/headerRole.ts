import type { Role } from "../../study";
import { foldHeader, foldText } from "../cells/foldText";
import { headerSynonyms } from "./synonyms";

export interface HeaderRole {
  readonly role: Role;
  /** 0 to 1 */
  readonly confidence: number;
}

const wholeHeaders = new Map<string, Role>();
for (const { role, whole } of headerSynonyms) {
  for (const phrase of whole) if (!wholeHeaders.has(phrase)) wholeHeaders.set(phrase, role);
}
const phrases = headerSynonyms.flatMap(({ role, within }) =>
  (within ?? []).map((phrase) => ({ role, phrase: ` ${phrase} ` })),
);

/** What a pivot table puts before the name of a counted column. */
const PIVOT_FIGURE = /^(distinct )?(count|sum|min|max|stdevp?|varp?) of /i;
/** Whose field it is, as some systems' exports write it: "Student: Legal Name". */
const PREFIX = /^(student|pupil|learner|child|person)s?\s*[:.>›]\s*(?=\S)/i;
/** More words than this are a statement or a question, not a name of a column. */
const MOST_WORDS = 9;

/** The role a header names by its words alone, an explanation in brackets left out if need be; null where none. */
export function headerRole(header: string): HeaderRole | null {
  if (PIVOT_FIGURE.test(header)) return { role: "ignored", confidence: 0.9 };
  const role = roleOfWords(header);
  if (role === null && PREFIX.test(header)) return headerRole(header.replace(PREFIX, ""));
  if (role !== null || !header.includes("(")) return role;
  const bare = header.replace(/\([^()]*\)/g, " ");
  return bare.trim().split(/\s+/).length < 2 ? null : roleOfWords(bare);
}

function roleOfWords(header: string): HeaderRole | null {
  const folded = foldHeader(header);
  if (folded === "") return null;
  const whole =
    wholeHeaders.get(folded) ?? wholeHeaders.get(foldText(header)) ?? wholeHeaders.get(folded.replaceAll(" ", ""));
  if (whole !== undefined) return { role: whole, confidence: 0.95 };
  if (folded.split(" ").length > MOST_WORDS) return null;
  const padded = ` ${folded} `;
  if (/^(your|my|a|the|own) .*\bcode$/.test(folded)) return { role: "respondent-code", confidence: 0.8 };
  const part = phrases.find(({ phrase }) => padded.includes(phrase));
  return part === undefined ? null : { role: part.role, confidence: 0.8 };
}
