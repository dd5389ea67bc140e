import { disadvantageDefinitions } from "../../settings";
import { specialRoles, type Study } from "../../study";
import { definitionOf, definitionOfHeading } from "../disadvantage";
import { roleLabels } from "./labels";
import type { SetupRow } from "./setupRow";

const nobody = { foundBy: "" } as const;

/** Which pupils each list counts as disadvantaged. */
export function disadvantageRows(study: Study): readonly SetupRow[] {
  const valueOf = (id: string, appliesTo: string) =>
    study.setup?.find((entry) => entry.id === id && entry.appliesTo === appliesTo)?.value ?? null;
  return study.tables.flatMap((table) =>
    table.columns.flatMap((column): SetupRow[] => {
      if (column.role !== "pupil-premium" || table.kind !== "pupils") return [];
      const isSaid = definitionOfHeading(column.header) !== null;
      return [
        {
          id: "disadvantage-of",
          setting: "Counts pupils by",
          appliesTo: `${table.id}!${column.id}`,
          value: definitionOf(table, column, { settings: study.settings, valueOf }) ?? "not known",
          choices: [...disadvantageDefinitions, "not known"],
          foundBy: isSaid ? "heading" : "",
          note: isSaid ? "" : "Ask the school which pupils the column counts.",
        },
      ];
    }),
  );
}

/** Sensitive columns, each with the reason it may be used for. */
export function specialRows(study: Study): readonly SetupRow[] {
  const present = specialRoles.filter((role) =>
    study.tables.some((table) => table.columns.some((column) => column.role === role)),
  );
  return present.flatMap((role): readonly SetupRow[] => [
    {
      id: "special-category",
      setting: `Use ${roleLabels[role]}`,
      appliesTo: role,
      value: study.settings.specialCategories.includes(role) ? "yes" : "no",
      choices: ["yes", "no"],
      ...nobody,
      note: "Sensitive personal data: used only with a yes here and a reason below.",
    },
    {
      id: "special-reason",
      setting: "Reason",
      appliesTo: role,
      value: null,
      choices: [],
      ...nobody,
      note: "Why the enquiry needs it.",
    },
  ]);
}
