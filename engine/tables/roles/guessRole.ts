import type { Role } from "../../study";
import { foldHeader } from "../cells/foldText";
import { headerRole, type HeaderRole } from "../headers/headerRole";
import { readMoment } from "../headers/moment";
import { armHeaders, derivedWords, openQuestion, scoreWords, severalChoices } from "../headers/headingWords";
import type { FoundColumn } from "../layout/foundTable";
import { recogniseScale } from "../scales/recogniseScale";
import { contentSigns, type ContentSigns } from "./contentSigns";
import type { Guess } from "./guess";

const yesNoRoles: readonly Role[] = ["pupil-premium", "eal", "looked-after"];
/** Roles whose header is enough, whatever the values are. */
const plainRoles: readonly Role[] = [
  "upn",
  "birth-date",
  "email",
  "surname",
  "forename",
  "respondent-code",
  "teacher",
  "class",
  "year-group",
  "test-date",
  "timestamp",
  "ethnicity",
  "send",
  "enrolment-status",
];
/** More different values than this are no groups to compare. */
const MOST_GROUPS = 30;

/** What one column is, from its header and its values alone; `scoresByNeighbours` settles scores afterwards. */
export function guessRole(column: FoundColumn): Guess {
  const last = column.parts[column.parts.length - 1] ?? "";
  let named = headerRole(column.header) ?? (column.parts.length > 1 ? headerRole(last) : null);
  const signs = contentSigns(column, named !== null && yesNoRoles.includes(named.role));
  const reading = readMoment(column.header);
  if (named === null && reading.stem === "date") named = { role: "test-date", confidence: 0.9 };
  const base = { column, signs, reading, measure: null, label: null, wave: null };
  if (column.isAside === true) return { ...base, role: "ignored", confidence: 0.9, reason: "neighbours", scale: null };
  if (column.caption !== undefined) return { ...base, role: "arm", confidence: 0.7, reason: "title", scale: null };
  const fromHeader = named === null ? null : namedRole(named, column, signs);
  if (fromHeader !== null) return { ...base, ...fromHeader, scale: null };
  return { ...base, ...fromContent(column, signs, reading.moment !== null) };
}

type Settled = Pick<Guess, "role" | "confidence" | "reason">;

/** A header's role, where the values do not speak against it; null leaves the column to its values. */
function namedRole(named: HeaderRole, column: FoundColumn, signs: ContentSigns): Settled | null {
  const { confidence } = named;
  const settle = (role: Role, sure = confidence): Settled => ({ role, confidence: sure, reason: "header" });
  const folded = foldHeader(column.header);
  if (column.profile.filled === 0) return settle(named.role, 0.5);
  switch (named.role) {
    case "arm":
      if (signs.isArm) return settle("arm");
      if (signs.isYesNo && /intervention|treatment|project/.test(folded)) return settle("arm", 0.7);
      return signs.different <= MOST_GROUPS ? settle("group", 0.6) : settle("ignored", 0.5);
    case "name":
      if (signs.numbers > 0.5) return /s$/.test(folded) ? settle("ignored", 0.7) : settle("local-id", 0.7);
      return settle("name");
    case "local-id":
      if (signs.upn > 0.8) return settle("upn", 0.8);
      return settle("local-id");
    case "school":
      // "School ID" is a pupil's at the school where no value comes twice.
      if (folded === "school id") return settle(signs.allDifferent ? "local-id" : "school", 0.7);
      return signs.allDifferent && column.profile.filled > 20 ? settle("local-id", 0.6) : settle("school");
    case "sex":
      return signs.isSex || signs.different <= 6 ? settle("sex", signs.isSex ? 0.98 : 0.6) : null;
    case "pupil-premium":
    case "eal":
    case "looked-after":
      if (signs.isYesNo) return settle(named.role, 0.98);
      // Which language it is says much more than whether it is English.
      if (named.role === "eal" && (/language/.test(folded) || signs.different > 3))
        return settle("first-language", 0.7);
      if (signs.different > MOST_GROUPS) return null;
      return named.role === "pupil-premium" && /lunch/.test(folded) ? settle("group", 0.6) : settle(named.role, 0.6);
    case "service-child":
    case "belief":
    case "safeguarding":
    case "health":
      return signs.isYesNo || signs.numbers < 0.5 ? settle(named.role) : null;
    case "group":
      return signs.different <= MOST_GROUPS * 3 ? settle("group") : null;
    case "attendance":
      return signs.numbers > 0.5 && readMoment(column.header).moment === null ? settle("attendance") : null;
    case "result-set":
      return signs.texts > 0.5 && signs.different <= MOST_GROUPS ? settle("result-set") : null;
    case "subject":
      return signs.texts > 0.8 && signs.different <= MOST_GROUPS && signs.textLength > 2 && !signs.isYesNo
        ? settle("subject")
        : null;
    case "result":
      return settle("result");
    case "ignored":
      return settle("ignored");
    default:
      return plainRoles.includes(named.role) ? settle(named.role) : null;
  }
}

function fromContent(column: FoundColumn, signs: ContentSigns, hasMoment: boolean): Settled & Pick<Guess, "scale"> {
  const { profile, header } = column;
  const words = foldHeader(header).split(" ");
  const settle = (role: Role | "score", confidence: number, reason = "content"): Settled & Pick<Guess, "scale"> => ({
    role,
    confidence,
    reason,
    scale: null,
  });
  if (profile.filled === 0) return settle("ignored", 0.9);
  if (signs.upn > 0.8) return settle("upn", 0.9);
  if (signs.email > 0.8) return settle("email", 0.9);
  if (armHeaders.has(words.join(" ")) && signs.isArm) return settle("arm", 0.9, "header");
  const scale = recogniseScale(header, profile);
  if (signs.answers > 0.6) return { ...settle("item", 0.9), scale };
  if (words.some((word) => derivedWords.has(word)) && scale !== null && !hasMoment) {
    return settle("ignored", 0.8, "header");
  }
  const isStatement = words.length >= 4 || /^(q|item|statement|question) ?\d+/.test(words.join(" "));
  const isScore = words.some((word) => scoreWords.has(word)) || (scale !== null && scale.reason === "header");
  if (signs.isShortScale && isStatement && !isScore) return { ...settle("item", 0.7), scale };
  if (signs.dates > 0.7 && scale?.scale.id !== "reading-age") {
    return hasMoment && !words.includes("date") && signs.numbers > 0 ? settle("score", 0.4) : settle("ignored", 0.5);
  }
  if (signs.texts > 0.8 && severalChoices.test(words.join(" "))) return settle("multi-select", 0.9, "header");
  if (signs.texts > 0.8 && scale === null && openQuestion.test(words.join(" "))) {
    return settle("open-answer", 0.8, "header");
  }
  if (hasMoment || isScore) return { ...settle("score", hasMoment ? 0.9 : 0.6, "header"), scale };
  if (scale !== null && profile.numbers > 0 && /\d$/.test(words.join(""))) return { ...settle("score", 0.5), scale };
  if (signs.multiSelect > 0.3 && signs.texts > 0.8) return settle("multi-select", 0.8);
  if (signs.isYesNo && signs.different <= 2 && header !== "") return settle("group", 0.5);
  if (signs.texts > 0.8 && signs.different > 12 && signs.textLength > 20) return settle("open-answer", 0.7);
  if (
    signs.texts > 0.8 &&
    signs.different >= 2 &&
    signs.different <= 12 &&
    header !== "" &&
    isFewEnough(column, signs)
  ) {
    return settle("group", 0.5);
  }
  return { ...settle("ignored", 0.4), scale };
}

function isFewEnough(column: FoundColumn, signs: ContentSigns): boolean {
  return column.profile.filled >= signs.different * 2;
}
