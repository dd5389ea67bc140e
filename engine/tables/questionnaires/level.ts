import { foldText } from "../cells/foldText";
import type { QuestionnaireTables } from "../../study";

type Level = QuestionnaireTables["level"];

const words: readonly (readonly [Level, RegExp])[] = [
  [
    "professional",
    /\b(staff|teacher|teachers|teaching|colleague|colleagues|my pupils|my class|my students|practice|professional|cpd|my teaching)\b/g,
  ],
  [
    "organisation",
    /\b(climate|organi[sz]ation|organi[sz]ational|culture|ethos|whole school|our school|leaders|decisions here|senior leaders)\b/g,
  ],
  [
    "pupil",
    /\b(pupil|pupils|student|students|child|children|i like|i enjoy|boring|my teacher|lessons?|homework|at home|i choose|free time|reading survey|attitude|i feel)\b/g,
  ],
];

/** Whose answers a questionnaire holds: its title decides, then the words of its statements; most hits win. */
export function levelOf(title: string, statements: readonly string[]): Level {
  const named = mostHits(foldText(title));
  return named ?? mostHits(foldText(statements.join(" | "))) ?? "professional";
}

function mostHits(text: string): Level | null {
  let best: Level | null = null;
  let most = 0;
  for (const [level, pattern] of words) {
    const hits = text.match(pattern)?.length ?? 0;
    if (hits > most) [best, most] = [level, hits];
  }
  return best;
}
