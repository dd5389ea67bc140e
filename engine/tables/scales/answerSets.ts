import type { AnswerKind } from "../../answerSet";

/** Answers in one order, lowest first, each with its spellings (folded), the usual one first. */
export interface KnownAnswers {
  readonly kind: AnswerKind;
  readonly answers: readonly (readonly string[])[];
}

const set = (kind: AnswerKind, ...answers: readonly string[]): KnownAnswers => ({
  kind,
  answers: answers.map((spellings) => spellings.split("|")),
});

const VERY_LOW = "strongly disagree|sd|disagree strongly|completely disagree|totally disagree|disagree a lot";
const LOW = "disagree|d";
const SLIGHTLY_LOW =
  "slightly disagree|tend to disagree|mostly disagree|disagree a little|somewhat disagree|disagree slightly";
const MIDDLE =
  "uncertain|u|neither agree nor disagree|neither agree or disagree|neither|neutral|not sure|unsure|undecided|n";
const SLIGHTLY_HIGH = "slightly agree|tend to agree|mostly agree|agree a little|somewhat agree|agree slightly";
const HIGH = "agree|a";
const VERY_HIGH = "strongly agree|sa|agree strongly|completely agree|totally agree|agree a lot";

/** Agreement; which of these sets a questionnaire uses is told by the answers it has. */
export const agreementSets: readonly KnownAnswers[] = [
  set("agreement", VERY_LOW, `${LOW}|${SLIGHTLY_LOW}`, MIDDLE, `${HIGH}|${SLIGHTLY_HIGH}`, VERY_HIGH),
  set("agreement", VERY_LOW, `${LOW}|${SLIGHTLY_LOW}`, `${HIGH}|${SLIGHTLY_HIGH}`, VERY_HIGH),
  set("agreement", `${LOW}|${SLIGHTLY_LOW}`, MIDDLE, `${HIGH}|${SLIGHTLY_HIGH}`),
  set("agreement", VERY_LOW, LOW, SLIGHTLY_LOW, MIDDLE, SLIGHTLY_HIGH, HIGH, VERY_HIGH),
  set("agreement", VERY_LOW, LOW, SLIGHTLY_LOW, SLIGHTLY_HIGH, HIGH, VERY_HIGH),
];

const RARELY = "rarely|seldom|hardly ever|almost never|not often|not very often";
const SOMETIMES = "sometimes|occasionally|some of the time|now and then";
const OFTEN = "often|usually|frequently|most of the time|mostly|very often";
const ALWAYS = "always|all the time|all of the time|almost always|nearly always|every time";
const BIT = "a little|a little bit|a bit|slightly|very little|not much";
const LOT = "very much|a lot|a great deal|completely|lots";

/**
 * Answers in other words than agreement, per kind the widest usual set first. Wording and number of answers follow the
 * sets in common use: Vagias 2006 (Likert-type scale response anchors, Clemson University); OECD TALIS 2018 ("not at
 * all" to "a lot"); Goodman 1997 ("not true" to "certainly true"), doi:10.1111/j.1469-7610.1997.tb01545.x.
 */
export const otherSets: readonly KnownAnswers[] = [
  set("frequency", "never", RARELY, SOMETIMES, OFTEN, ALWAYS),
  set("frequency", "never", SOMETIMES, OFTEN, ALWAYS),
  set("frequency", "never", SOMETIMES, "always|often"),
  set("frequency", "never", "rarely|seldom", "occasionally", "sometimes", "often|frequently", "usually", ALWAYS),
  set("frequency", "never", RARELY, "sometimes|occasionally", "often|frequently", "very often|usually", "always"),
  set("amount", "not at all|none", BIT, "somewhat|some|moderately|to some extent", "quite a lot|quite a bit", LOT),
  set("amount", "not at all|none", "to some extent|somewhat|some", "quite a bit|quite a lot", LOT),
  set("amount", "not at all|none", BIT, "quite a lot|quite a bit|a fair amount|some", LOT),
  set("amount", "not at all|none", `${BIT}|some|somewhat`, LOT),
  set(
    "confidence",
    "not at all confident",
    "slightly confident|not very confident|a little confident",
    "somewhat confident|moderately confident",
    "fairly confident|confident|quite confident|mostly confident",
    "very confident|extremely confident|completely confident",
  ),
  set(
    "confidence",
    "very unconfident",
    "unconfident",
    "neither|neither confident nor unconfident|neutral",
    "confident",
    "very confident",
  ),
  set(
    "confidence",
    "not at all confident",
    "not very confident|slightly confident|a little confident",
    "fairly confident|quite confident|confident|somewhat confident|mostly confident",
    "very confident|extremely confident",
  ),
  set(
    "confidence",
    "not confident|not at all confident",
    "fairly confident|quite confident|a bit confident|somewhat confident",
    "confident|very confident",
  ),
  set(
    "satisfaction",
    "very dissatisfied",
    "dissatisfied|fairly dissatisfied",
    "neither satisfied nor dissatisfied|neither|neutral",
    "satisfied|fairly satisfied",
    "very satisfied",
  ),
  set(
    "satisfaction",
    "very dissatisfied",
    "dissatisfied|fairly dissatisfied",
    "satisfied|fairly satisfied",
    "very satisfied",
  ),
  set("quality", "very poor", "poor", "fair|average|ok|okay|satisfactory", "good", "very good|excellent"),
  set("quality", "poor|very poor", "fair|average|ok|okay", "good", "very good", "excellent|outstanding"),
  set("quality", "poor|very poor", "fair|average|ok|okay|satisfactory", "good", "very good|excellent"),
  set(
    "truth",
    "not true|not at all true",
    "mostly not true",
    "partly true",
    "mostly true",
    "true|very true|completely true",
  ),
  set(
    "truth",
    "not true|not true at all|not at all true",
    "somewhat true|partly true|sometimes true|a bit true|a little true",
    "certainly true|very true|true",
  ),
  set("truth", "not at all true", "hardly true", "moderately true", "exactly true"),
  set(
    "likeness",
    "not like me at all|not at all like me",
    "not much like me",
    "somewhat like me",
    "mostly like me",
    "very much like me",
  ),
  set(
    "likeness",
    "not like me|not like me at all|not at all like me",
    "a bit like me|a little like me|somewhat like me",
    "very like me|like me|a lot like me|very much like me",
  ),
  set(
    "importance",
    "not at all important|not important",
    "slightly important|a little important",
    "moderately important|fairly important|quite important",
    "important",
    "very important|extremely important",
  ),
  set(
    "importance",
    "not at all important|not important",
    "not very important|slightly important|a little important",
    "fairly important|quite important|important",
    "very important|extremely important",
  ),
  set(
    "usefulness",
    "not at all useful|not useful",
    "slightly useful|a little useful|not very useful",
    "moderately useful|somewhat useful",
    "useful|quite useful|fairly useful",
    "very useful|extremely useful",
  ),
  set(
    "usefulness",
    "not at all useful|not useful",
    "not very useful|a little useful|slightly useful",
    "useful|quite useful|fairly useful",
    "very useful|extremely useful",
  ),
  set(
    "usefulness",
    "not at all helpful|not helpful",
    "not very helpful|a little helpful|slightly helpful",
    "helpful|quite helpful|fairly helpful",
    "very helpful|extremely helpful",
  ),
  set(
    "ease",
    "very difficult|very hard",
    "difficult|hard|quite hard",
    "neither|neither easy nor difficult|neutral|ok|okay",
    "easy|quite easy",
    "very easy",
  ),
  set("ease", "very difficult|very hard", "difficult|hard|quite hard", "easy|quite easy", "very easy"),
  set("likelihood", "very unlikely", "unlikely", "neither|not sure|unsure|neutral", "likely", "very likely"),
  set("likelihood", "very unlikely", "unlikely", "likely", "very likely"),
  set("yes-no", "no", "sometimes|maybe|not sure|unsure|a bit|a little", "yes"),
];

/** Kinds of which nobody can tell from the answers alone whether the highest is a good sign. */
export const kindsOfEitherSign: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  "frequency",
  "amount",
  "likelihood",
  "yes-no",
]);
