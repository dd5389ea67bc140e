import type { Form, SheetDraft } from "../../../../engine";
import { progressImpact, progressImplementation, progressInnovation } from "../../../forms/progress";
import { seededRandom } from "../../seededRandom";
import { fictionalForm, schoolNames } from "./fictionalForm";
import { recordEntries, type FilledRow } from "./recordEntries";

interface Occasion {
  readonly form: Form;
  readonly date: string;
  /** Usual answer to each of the five statements, 1 to 5. */
  readonly usual: readonly number[];
  readonly open: Readonly<Record<string, string>>;
}

const occasions: readonly Occasion[] = [
  {
    form: progressImplementation,
    date: "2024-11-20",
    usual: [5, 4, 4, 4, 4],
    open: {
      "implementation.question": "Does twice-weekly structured talk about texts raise inference scores by June?",
      "implementation.help": "Time for a second adult in the talk sessions.",
    },
  },
  {
    form: progressInnovation,
    date: "2025-03-12",
    usual: [4, 4, 4, 3, 3],
    open: {
      "innovation.findings": "Pupils' logs sound keener than what we see in lessons.",
      "innovation.help": "Someone from another school to watch a session.",
    },
  },
  {
    form: progressImpact,
    date: "2025-07-02",
    usual: [3, 3, 4, 3, 4],
    open: {
      "impact.findings": "Staff feel surer. Pupils' scores rose a little more than those of the waiting classes.",
      "impact.plans": "A page for governors and a session at the summer conference.",
      "impact.learned": "Keep the question narrow and test everybody again.",
    },
  },
];

const respondents = ["enquiry lead", "class teacher"];
/** Four of the 48 answers never came. */
const unanswered = new Set([
  "2024-11-20 Tinder Ford School class teacher",
  "2025-03-12 Brinecliff Academy class teacher",
  "2025-07-02 Owlhurst Primary class teacher",
  "2025-07-02 Tinder Ford School class teacher",
]);

/** Two people of each school at each phase; Mistlebrook strongly agrees that it has evidence from pupils. */
export function progressSheets(): readonly SheetDraft[] {
  const random = seededRandom(20_241_120);
  return occasions.flatMap(({ form, date, usual, open }) => {
    const statements = form.fields.filter((field) => field.type.kind === "rating").map((field) => field.id);
    const rows = schoolNames.flatMap((school) =>
      respondents.map((respondent, person): FilledRow => {
        const answers = statements.map((id, index) => {
          const drawn = (usual[index] ?? 3) + random.pick([-1, 0, 0, 0, 1]);
          const sure = id === "impact.pupils" && school === "Mistlebrook Primary";
          return [id, sure ? 5 : Math.min(5, Math.max(1, drawn))] as const;
        });
        return {
          school,
          unit: "school",
          respondent,
          date,
          ...Object.fromEntries(answers),
          ...(person === 0 && school === "Candlecombe Primary" ? open : {}),
        };
      }),
    );
    const answered = rows.filter((row) => !unanswered.has(`${date} ${row["school"]} ${row["respondent"]}`));
    return fictionalForm(form, recordEntries(form, answered));
  });
}
