import { agreement, choice, text } from "../forms/fields";
import type { TableColumn, TableTemplate } from "./tableTemplate";

const who: readonly TableColumn[] = [
  { heading: "School", width: 22, type: text, help: "The school's name, always spelt the same." },
  {
    heading: "Code",
    width: 10,
    type: text,
    help: "A code each person makes up and uses again next time, so that answers can be linked without a name.",
  },
  { heading: "Wave", width: 9, type: choice("before", "after"), help: "before or after the enquiry." },
];

const statements = (...headings: readonly string[]): readonly TableColumn[] =>
  headings.map((heading) => ({ heading, width: 20, type: agreement, help: "How far do you agree?" }));

const howTo =
  "One row for each person and time. The statements are a starting point: change them before the first answers come in, then keep them the same. Say in Setup if agreeing with one is a bad sign (marked here with R).";

/** Pupils' attitude to reading; the last statement is reversed. */
export const pupilQuestionnaire: TableTemplate = {
  id: "pupil-questionnaire",
  sheetName: "Pupil questionnaire",
  title: "Pupil questionnaire: reading",
  help: howTo,
  rows: 2000,
  columns: [
    ...who,
    ...statements(
      "I like reading at school",
      "I choose to read at home",
      "I can work out what a writer hints at",
      "Talking about a text helps me understand it",
      "I feel sure when I explain what I have read",
      "Reading is boring (R)",
    ),
  ],
};

export const staffQuestionnaire: TableTemplate = {
  id: "staff-questionnaire",
  sheetName: "Staff questionnaire",
  title: "Staff questionnaire: confidence in teaching",
  help: howTo,
  rows: 1000,
  columns: [
    ...who,
    ...statements(
      "I know which pupils find this hard, and why",
      "I have several ways of teaching it",
      "I can lead a good discussion of a text",
      "I can tell in a lesson whether pupils have understood",
      "I change my teaching when the evidence says so",
      "I learn from watching colleagues teach",
      "I can explain to a colleague why I teach it as I do",
      "I feel confident trying something new with my class",
    ),
  ],
};

export const schoolQuestionnaire: TableTemplate = {
  id: "school-questionnaire",
  sheetName: "School climate",
  title: "Staff questionnaire: how our school works",
  help: howTo,
  rows: 1000,
  columns: [
    ...who,
    ...statements(
      "We have time to plan together",
      "It is safe to say that something did not work",
      "Leaders join in with our professional learning",
      "Decisions here rest on evidence",
      "Good ideas spread from one team to another",
      "We work well with other schools",
    ),
  ],
};
