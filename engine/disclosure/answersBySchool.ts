import { questionnaireAnswers } from "../analyses/questionnaire/answers";
import type { Study } from "../study";
import { countsBySchool } from "./countsBySchool";
import type { Counts } from "./givesAway";

/** Counts of each answer to a statement in a wave, least agreement first, by school. */
export function answersBySchool(
  { questionnaires }: Study,
  id: string,
): (item: string, wave: number) => readonly Counts[] {
  const questionnaire = questionnaires.find((one) => one.id === id);
  if (questionnaire === undefined) throw new RangeError(`no questionnaire ${id}`);
  const { waves, answers, schools } = questionnaireAnswers(questionnaire);
  return (item, wave) => {
    const own = waves[wave];
    const agreement = own?.items.find((one) => one.id === item)?.agreement ?? [];
    return countsBySchool({
      school: own?.school ?? [],
      schools: schools.length,
      categories: answers.answers.length,
      categoryOf: (person) => {
        const answer = agreement[person] ?? null;
        return answer === null ? null : answer - 1;
      },
    });
  };
}
