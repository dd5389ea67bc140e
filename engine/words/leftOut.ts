import { countText } from "./numberText";

/** What a copy for others lacks, counted. */
export interface LeftOutOfCopy {
  readonly mode: "alliance" | "public";
  readonly minimum: number;
  /** From how many schools a public copy has rows of schools; null: none by number alone. */
  readonly schoolsForLetters: number | null;
  /** The copy is of one school out of several. */
  readonly isOneSchool: boolean;
  readonly smallSchools: number;
  /** There are several schools, and none has a row. */
  readonly noSchoolRows: boolean;
  readonly measures: number;
  readonly questionnaires: number;
  readonly innovationGrid: boolean;
  readonly collaborationGrid: boolean;
  readonly network: boolean;
  readonly community: boolean;
  readonly overview: boolean;
  readonly namesChecked: boolean;
}

/** What is missing from a copy and why, a sentence each, so that nobody takes it for nothing. */
export function leftOutSentences(out: LeftOutOfCopy): readonly string[] {
  const { minimum } = out;
  return [
    ...when(out.isOneSchool, "The other schools: this copy is of one school only, and holds no total over several."),
    ...when(
      out.smallSchools > 0,
      `${countText(out.smallSchools, "school")} with fewer than ${minimum} pupils in a measure: left out of every number on pupils, averages and totals too.`,
    ),
    ...when(out.noSchoolRows, noRows(out)),
    ...when(
      out.measures > 0,
      `${countText(out.measures, "measure")} of pupils: too few pupils or schools. A school could work out the others' results from its own.`,
    ),
    ...when(
      out.questionnaires > 0,
      `${countText(out.questionnaires, "questionnaire")}: too few people, or people of fewer than three schools.`,
    ),
    ...when(
      out.innovationGrid,
      `The innovation grid: fewer than ${minimum} people rated each placement, or schools are not named here.`,
    ),
    ...when(
      out.collaborationGrid,
      `The collaboration grid: fewer than ${minimum} people rated each school, or schools are not named here.`,
    ),
    ...when(out.network, "The network: too few people, or people of fewer than three schools."),
    ...when(out.community, "The inquiry community: too few people, or people of fewer than three schools."),
    ...when(
      out.overview && out.namesChecked,
      out.mode === "public"
        ? "The overviews: they were written for the group."
        : "The overviews of schools: the agreement does not say that schools may be named, and the group wrote none.",
    ),
    ...when(!out.namesChecked, "Texts that people wrote: Setup does not say that names were checked."),
    "How far the enquiry has come, school by school: answers of one or two people a school stay with the group.",
    "Pupil list, pictures of single pupils, lowest and highest scores, Data check, and Method and audit: in the working copy only.",
  ];
}

function when(isSo: boolean, sentence: string): readonly string[] {
  return isSo ? [sentence] : [];
}

function noRows({ mode, schoolsForLetters }: LeftOutOfCopy): string {
  return mode === "alliance"
    ? "Rows of single schools: Setup does not say that the agreement lets schools be named."
    : `Rows of single schools: a public copy shows them from ${schoolsForLetters ?? ""} schools up only.`;
}
