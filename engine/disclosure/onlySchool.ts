import type { QuestionnaireTables, Study, Table, TextColumn } from "../study";
import { takeRows } from "../tables/unite/takeRows";
import { withoutSchools } from "./withoutSchools";

/** Schools the pupils of a study are in, as written. */
export function schoolsOfPupils({ pupils }: Study): readonly string[] {
  return pupils === null ? [] : (schoolColumn(pupils)?.levels ?? []);
}

/**
 * The study of one school out of several: its pupils, its people's answers and ratings, and nothing that holds another
 * school's. A questionnaire that does not say which school an answer is from is left out; null where no pupil is in a
 * school of this name.
 */
export function onlySchool(study: Study, school: string): Study | null {
  const wanted = school.trim().toLowerCase();
  const isWanted = (name: string): boolean => name.trim().toLowerCase() === wanted;
  const schools = schoolsOfPupils(study);
  if (!schools.some(isWanted)) return null;
  return {
    ...withoutSchools(
      study,
      schools.filter((name) => !isWanted(name)),
    ),
    questionnaires: study.questionnaires.flatMap((questionnaire) => ownAnswers(questionnaire, isWanted)),
    entries: study.entries.filter((entry) => entry.school !== null && isWanted(entry.school)),
    formSchools: (study.formSchools ?? []).filter(isWanted),
  };
}

function ownAnswers(
  questionnaire: QuestionnaireTables,
  isWanted: (name: string) => boolean,
): readonly QuestionnaireTables[] {
  const waves = questionnaire.waves.flatMap(({ label, table }) => {
    const column = schoolColumn(table);
    if (column === undefined) return [];
    const own = Uint8Array.from(column.codes, (code) => (isWanted(column.levels[code] ?? "") ? 1 : 0));
    return own.includes(1) ? [{ label, table: takeRows(table, own) }] : [];
  });
  return waves.length === questionnaire.waves.length ? [{ ...questionnaire, waves }] : [];
}

function schoolColumn(table: Table): TextColumn | undefined {
  return table.columns.find((column): column is TextColumn => column.kind === "text" && column.role === "school");
}
