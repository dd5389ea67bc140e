import type { QuestionCheck } from "../../../enquiry";
import { occasionText } from "../../../words/enquiry/written";
import { standingOfQuestion } from "../../../words/enquiry/account";
import { type List, listOf } from "../lists";
import { activityList } from "./activityList";
import { type Account, answerList } from "./answerLists";
import { recordColumn as column, recordList } from "./recordLists";

/** The account of an enquiry, part by part in the order in which a group goes about it; a part nobody wrote is left out. */
export function accountLists(account: Account, questions: readonly QuestionCheck[]): readonly List[] {
  return [
    questionList(account, questions),
    answerList("How we found our focus", account, { form: "focus", fields: ["focus.theme", "opener.", "teacher."] }),
    answerList("How we agreed to work", account, { form: "working-agreement", fields: ["agreement."] }),
    answerList("What counts as new for us", account, { form: "innovation-before", fields: ["grid."] }),
    answerList("Why this way of enquiring", account, { form: "method-fit", fields: ["method.name", "method.why"] }),
    ...plannedLists(account),
    activityList("How we enquired together", account),
    ...doneLists(account),
    ...foundLists(account),
  ].filter(({ rows }) => rows.length > 0);
}

function questionList({ entries }: Account, questions: readonly QuestionCheck[]): List {
  return listOf(
    "Our question, wording by wording",
    [
      { heading: "When", span: 1 },
      { heading: "Question", span: 2 },
      { heading: "Pupils, measure and data", span: 1 },
      { heading: "What stands in its way", span: 0 },
    ],
    questions.map((check) => {
      const of = (field: string): string[] =>
        entries
          .filter(
            (entry) =>
              entry.form === "question" &&
              entry.field === field &&
              entry.cycle === check.cycle &&
              (entry.meeting ?? null) === check.meeting,
          )
          .map(({ value }) => String(value));
      const about = ["question.cohort", "question.measure", "question.dataSet"].flatMap(of).join("\n");
      return [
        occasionText(check.cycle, check.meeting),
        check.text ?? "–",
        about === "" ? "–" : about,
        standingOfQuestion(check),
      ];
    }),
  );
}

function plannedLists(account: Account): readonly List[] {
  return [
    recordList("What we agreed to look for", account, {
      form: "criteria",
      columns: [
        column("We look for", 1, "criterion"),
        column("Level", 1, "level"),
        column("Measured by", 1, "measure"),
        column("A success if", 1, "success"),
        column("School", 1, "school"),
        column("Agreed on", 1, "agreedOn", "cycle"),
      ],
    }),
    recordList("Research we draw on", account, {
      form: "claims",
      told: ["inPlay", "evidence", "gap"],
      columns: [
        column("Area", 1, "area"),
        column("What research says", 1, "claim"),
        column("In play?", 1, "inPlay", "school", "cycle"),
        column("What shows it", 1, "evidence"),
        column("What is missing", 1, "gap"),
        column("Reviewed on", 1, "reviewedOn"),
      ],
    }),
    recordList("Methods we chose", account, {
      form: "method-choice",
      told: ["use", "purpose"],
      columns: [
        column("Method", 1, "method", "cycle"),
        column("For what", 1, "purpose"),
        column("Good for", 1, "goodFor"),
        column("Strengths", 1, "strengths"),
        column("Weaknesses", 1, "weaknesses"),
        column("Used?", 1, "use"),
      ],
    }),
    recordList("Data we planned to collect", account, {
      form: "collection-plan",
      columns: [
        column("What we want to know", 1, "what", "cycle"),
        column("Level", 1, "level"),
        column("Method and who", 1, "method", "respondents", "by"),
        column("School", 1, "school"),
        column("Before and after", 1, "before", "after"),
        column("How sure it is", 1, "suits", "sameWay", "secondRater"),
      ],
    }),
    recordList("When each step was planned", account, {
      form: "time-frame",
      told: ["start", "plannedEnd", "progress", "note"],
      columns: [
        column("Step", 1, "step", "phase", "cycle"),
        column("Begins", 1, "start"),
        column("Planned end", 1, "plannedEnd"),
        column("Where is it?", 1, "progress"),
        column("Note", 0, "note"),
      ],
    }),
    recordList("Ways of working together schools have tried", account, {
      form: "approaches",
      told: ["tried", "worked", "whatWorked", "whatDidNot"],
      columns: [
        column("Way", 1, "approach"),
        column("School", 1, "school"),
        column("Tried?", 1, "tried"),
        column("Went well?", 1, "worked"),
        column("What worked", 1, "whatWorked"),
        column("What did not", 1, "whatDidNot"),
      ],
    }),
  ];
}

function doneLists(account: Account): readonly List[] {
  return [
    recordList("What was done, school by school", account, {
      form: "delivery",
      columns: [
        column("School", 1, "school"),
        column("Strategy", 1, "strategy", "from", "to", "cycle"),
        column("How much, for whom", 1, "deliveredPerWeek", "plannedPerWeek", "pupilsReached", "teachersUsing"),
        column("What was changed", 1, "changesMade"),
        column("What comparison pupils had", 1, "comparisonHad"),
        column("What it took", 1, "hours", "pounds"),
      ],
    }),
    recordList("Why raters placed it where they did", account, {
      form: "innovation-ratings",
      told: ["reason"],
      columns: [
        column("School", 1, "school"),
        column("Strategy", 1, "strategy", "cycle"),
        column("Aimed or achieved", 1, "placement"),
        column("Rated by", 1, "rater", "date"),
        column("Why", 0, "reason"),
      ],
    }),
    ownWordsList(account),
  ];
}

const ownWords = {
  implementation: ["implementation.question"],
  innovation: ["innovation.findings"],
  impact: ["impact.findings", "impact.plans", "impact.learned"],
} as const;

/** What schools wrote below the statements of the progress questionnaires, phase by phase. */
function ownWordsList(account: Account): List {
  const phases = (["implementation", "innovation", "impact"] as const).map((phase) =>
    recordList("In schools’ own words", account, {
      form: `progress-${phase}`,
      told: ownWords[phase],
      columns: [
        column("School", 1, "school"),
        column("When", 1, "date", "cycle"),
        column("Who", 1, "respondent"),
        column("What they wrote", 0, ...ownWords[phase]),
      ],
    }),
  );
  const [first] = phases;
  return listOf(
    first?.title ?? "",
    first?.columns ?? [],
    phases.flatMap(({ rows }) => rows),
  );
}

function foundLists(account: Account): readonly List[] {
  return [
    recordList("Themes, and what speaks for and against them", account, {
      form: "themes",
      columns: [
        column("Theme", 1, "theme", "cycle"),
        column("Strengths", 1, "strengths"),
        column("Weaknesses", 1, "weaknesses"),
        column("Evidence for it", 1, "supporting"),
        column("Evidence against it", 1, "contradicting"),
        column("Why they may differ", 1, "reasons"),
      ],
    }),
    answerList("What the community gained", account, { form: "community-themes", fields: ["community."] }),
    answerList("What we report", account, { form: "reporting", fields: ["reporting."] }),
    recordList("Who will hear of it", account, {
      form: "sharing-plan",
      columns: [
        column("What we will do", 1, "plan", "cycle"),
        column("For whom", 1, "audience"),
        column("Who does it", 1, "owner", "school"),
        column("By when", 1, "date"),
        column("Done on", 0, "done"),
      ],
    }),
  ];
}
