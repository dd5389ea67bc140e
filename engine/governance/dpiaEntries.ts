import { settingsFromForms } from "../analyses/forms/settingsFromForms";
import { disclosureRules } from "../disclosure/disclosureRules";
import { roundedCount } from "../disclosure/rounded";
import type { FormEntry } from "../form";
import { identityRoles, type Role, specialRoles, type Study } from "../study";
import { roleLabels } from "../tables/setup/labels";
import { pupilCodeOf } from "../tables/unite/pupilCode";
import { dpiaAnswers, type DpiaFacts } from "../words/dpia";

/** The forms of an assessment: its questions, and the risks. */
export const DPIA_FORMS: readonly string[] = ["dpia", "dpia-risks"];

/**
 * Answers to begin a data protection impact assessment with, from a workbook's settings and lists. What somebody wrote
 * on the form already stays as it is; only what is blank is filled in.
 */
export function dpiaEntries(study: Study): readonly FormEntry[] {
  const written = study.entries.filter(({ form }) => DPIA_FORMS.includes(form));
  const answered = new Set(written.filter(({ form }) => form === "dpia").map(({ field }) => field));
  // All of one sheet: an answer of another cycle or meeting would make a second one.
  const { cycle = null, meeting = null } = written.find(({ form }) => form === "dpia") ?? {};
  const added = Object.entries(dpiaAnswers(factsOf(study))).flatMap(([field, value]): readonly FormEntry[] =>
    answered.has(field)
      ? []
      : [
          {
            form: "dpia",
            field,
            school: null,
            cycle,
            ...(meeting === null ? {} : { meeting }),
            record: null,
            value,
            place: { sheet: "DPIA starter" },
          },
        ],
  );
  return [...written, ...added];
}

function factsOf(study: Study): DpiaFacts {
  const { pupils } = study;
  const settings = settingsFromForms(study);
  const tables = study.tables.filter(({ kind }) => kind === "pupils");
  const present = new Set(study.tables.flatMap(({ columns }) => columns.map(({ role }) => role)));
  const labels = (roles: readonly Role[]): readonly string[] =>
    roles.filter((role) => present.has(role)).map((role) => roleLabels[role]);
  const asked = specialRoles.filter((role) => settings.specialCategories.includes(role) && present.has(role));
  const aside: readonly Role[] = [...identityRoles, ...specialRoles, "ignored", "teacher", "open-answer"];
  const used = (Object.keys(roleLabels) as Role[]).filter((role) => !aside.includes(role));
  const schools = pupils?.columns.find(({ role }) => role === "school");
  const codes = tables.map(({ columns }) => columns.find(({ role }) => role === "local-id"));
  return {
    question: settings.question,
    strategy: settings.strategy,
    cohort: settings.cohort,
    pupils: roundedCount(pupils?.rowNumbers.length ?? 0, disclosureRules("alliance")),
    schools: schools?.kind === "text" ? schools.levels.length : 0,
    lists: tables.length,
    questionnaires: study.questionnaires.length,
    identities: labels(identityRoles),
    used: labels(used),
    sensitiveUsed: asked.map((role) => ({ column: roleLabels[role], reason: reasonFor(role, study) })),
    sensitiveOff: labels(specialRoles.filter((role) => !asked.includes(role))),
    disadvantage: study.disadvantage?.definitions.map(({ definition }) => definition) ?? [],
    retainUntil: settings.retainUntil,
    schoolsMayBeNamed: settings.schoolsMayBeNamed,
    namesChecked: settings.namesChecked,
    hasCodes:
      codes.length > 0 &&
      codes.every((column) => column?.kind === "text" && column.levels.every((level) => pupilCodeOf(level) !== null)),
  };
}

function reasonFor(role: Role, { setup }: Study): string {
  const entry = setup?.find(({ id, appliesTo }) => id === "special-reason" && appliesTo === role);
  return String(entry?.value ?? "");
}
