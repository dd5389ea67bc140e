import { agreementOf } from "../../answerSet";
import type { NumberColumn, QuestionnaireTables, Study, Table } from "../../study";
import { placeText } from "../../workbook/place";
import { asksSign, countedChoices, countedText } from "./countedAnswers";
import type { SetupRow } from "./setupRow";

/** What can be said of questionnaires: whose answers, which of them count, which end is agreement, what is a bad sign. */
export function answerSettingRows(study: Study): readonly SetupRow[] {
  const tables = study.tables.filter((table) => table.kind === "questionnaire");
  return [
    ...study.questionnaires.flatMap((questionnaire) => [levelRow(questionnaire), countedRow(questionnaire)]),
    ...tables.flatMap((table) => [...directionRows(table, study), ...reversedRows(table, laterPlaces(study))]),
  ];
}

function levelRow({ id, title, level }: QuestionnaireTables): SetupRow {
  return {
    id: "level",
    setting: "Whose answers",
    appliesTo: id,
    value: level,
    choices: ["pupil", "professional", "organisation"],
    foundBy: "words",
    note: title,
  };
}

function countedRow({ id, answers }: QuestionnaireTables): SetupRow {
  return {
    id: "counted-answers",
    setting: "Answers a share counts",
    appliesTo: id,
    value: countedText(answers),
    choices: countedChoices(answers),
    foundBy: "values",
    note: `From the highest down. All answers: ${answers.answers.join(", ")}.`,
  };
}

const itemsOf = (table: Table): readonly NumberColumn[] =>
  table.columns.filter((column): column is NumberColumn => column.kind === "number" && column.role === "item");

function directionRows(table: Table, study: Study): readonly SetupRow[] {
  const keyed = itemsOf(table).filter((column) => !asksSign(column));
  const isOpen = keyed.some(({ direction }) => direction === null);
  const said = study.setup?.some((entry) => entry.id === "direction" && entry.appliesTo === table.id) ?? false;
  if (!isOpen && !said) return [];
  const most = Math.max(...keyed.map(({ answers }) => (answers ?? agreementOf(5)).answers.length));
  return [
    {
      id: "direction",
      setting: "Numbers mean",
      appliesTo: table.id,
      value: null,
      choices: [`${most} is strongly agree`, "1 is strongly agree"],
      foundBy: "",
      note: "Answers were keyed as numbers.",
    },
  ];
}

/** Where statements stand again that were asked before: what is said of the first wave holds for all. */
function laterPlaces({ questionnaires }: Study): ReadonlySet<string> {
  return new Set(
    questionnaires.flatMap(({ waves: [first, ...later] }) => {
      const asked = new Set(first === undefined ? [] : itemsOf(first.table).map(({ id }) => id));
      const own = new Set(first === undefined ? [] : itemsOf(first.table).map(({ place }) => placeText(place)));
      return later
        .flatMap(({ table }) => itemsOf(table))
        .filter(({ id, place }) => asked.has(id) && !own.has(placeText(place)))
        .map(({ place }) => placeText(place));
    }),
  );
}

function reversedRows(table: Table, later: ReadonlySet<string>): readonly SetupRow[] {
  const asked = itemsOf(table).filter(({ place }) => !later.has(placeText(place)));
  return asked.map((column): SetupRow => {
    const { answers, direction, reversed } = column;
    const isAsked = asksSign(column) && direction === null;
    const highest = answers?.answers[answers.answers.length - 1];
    const isAgreement = highest === undefined || answers?.kind === "agreement";
    return {
      id: "reversed",
      setting: isAgreement ? "Agreeing is a bad sign" : `“${highest}” is a bad sign`,
      appliesTo: `${table.id}!${column.id}`,
      value: isAsked ? null : reversed ? "yes" : "no",
      choices: ["yes", "no"],
      foundBy: reversed ? "heading" : "",
      note: isAsked ? "Not known: please answer yes or no." : "",
    };
  });
}
