import type { Form, SheetDraft } from "../../../engine";
import { collaborationRatings } from "../../forms/collaboration";
import { communityMembers } from "../../forms/community";
import { delivery } from "../../forms/delivery";
import { innovationRatings } from "../../forms/innovationRatings";
import { networkRoster, networkTies } from "../../forms/network";
import { progressImpact, progressImplementation, progressInnovation } from "../../forms/progress";
import { recordSheets } from "../practice/practiceSheets";
import { seededRandom } from "../seededRandom";
import { benchmarkSheets } from "../small/forms/delivery";
import { fictionalForm } from "../small/forms/fictionalForm";
import { STRATEGY } from "../small/forms/innovation";
import { type FilledRow, recordEntries } from "../small/forms/recordEntries";
import { type Answers, plantAnswers } from "../small/surveys/plantAnswers";
import { inWords } from "../small/surveys/pupilAttitude";
import { confidenceItems, letters, staffSheet } from "../small/surveys/staffSurveys";
import { largeSheets } from "./largeSample";
import { largeSchools } from "./largeSchools";

const names = largeSchools().map(({ name }) => name);
/** People of each school in the network and the community. */
const PEOPLE = 2;
/** Staff of each school who answered both times. */
const STAFF = 4;

/** The sixty schools with every sheet of the practice: what one run makes of all of it. */
export function largePracticeSheets(): readonly SheetDraft[] {
  return [
    ...largeSheets({ isWholePractice: true }),
    ...confidenceSheets(),
    ...filled(delivery, deliveryRows()),
    ...progressSheets(),
    ...filled(innovationRatings, innovationRows()),
    ...filled(collaborationRatings, collaborationRows()),
    ...filled(networkRoster, rosterRows()),
    ...filled(networkTies, tieRows()),
    ...filled(communityMembers, memberRows()),
    ...benchmarkSheets(),
    ...recordSheets(),
  ];
}

function filled(form: Form, rows: readonly FilledRow[]): readonly SheetDraft[] {
  return fictionalForm(form, recordEntries(form, rows), names);
}

/** Four people a school, linked by a code, answering a little more surely in June. */
function confidenceSheets(): readonly SheetDraft[] {
  const people = names.length * STAFF;
  const plan = { items: confidenceItems.length, reversed: [], before: people, after: people, linked: people };
  const { before, after } = plantAnswers(seededRandom(60_015), { ...plan, effect: 0.3 });
  const wave = (month: string, answers: readonly Answers[]): SheetDraft =>
    staffSheet({
      id: `staff-confidence-${month.toLowerCase()}`,
      name: `Staff confidence ${month}`,
      title: `Staff questionnaire: confidence in teaching inference, ${month}`,
      header: ["School", "Your code", ...confidenceItems],
      rows: answers.map((own, index) => ({
        cells: [
          names[Math.floor(index / STAFF)] ?? null,
          `ZZ${String(index + 1).padStart(3, "0")}`,
          ...inWords(own, letters),
        ],
      })),
    });
  return [wave("October", before), wave("June", after)];
}

function deliveryRows(): readonly FilledRow[] {
  const random = seededRandom(60_014);
  return largeSchools().map(({ name, effect, size }): FilledRow => {
    const perWeek = Math.min(2, Math.max(0.2, Math.round(10 * (1.2 + 2 * effect + 0.3 * random.normal())) / 10));
    return {
      school: name,
      strategy: STRATEGY,
      from: "2024-10-14",
      to: "2025-06-06",
      plannedPerWeek: 2,
      deliveredPerWeek: perWeek,
      pupilsReached: size,
      teachersUsing: Math.max(1, Math.round(size / 60)),
      hours: Math.round(perWeek * 32),
      pounds: 200,
    };
  });
}

function progressSheets(): readonly SheetDraft[] {
  const random = seededRandom(60_020);
  return (
    [
      [progressImplementation, "2024-11-20"],
      [progressInnovation, "2025-03-12"],
      [progressImpact, "2025-07-02"],
    ] as const
  ).flatMap(([form, date]) => {
    const statements = form.fields.filter(({ type }) => type.kind === "rating").map(({ id }) => id);
    return filled(
      form,
      names.map((school): FilledRow => ({
        school,
        unit: "school",
        respondent: "enquiry lead",
        date,
        ...Object.fromEntries(statements.map((id) => [id, random.pick([2, 3, 3, 4, 4, 5])])),
      })),
    );
  });
}

const halves = (index: number, turn: number): boolean => (index * 7 + turn * 3) % 5 < 2;

function innovationRows(): readonly FilledRow[] {
  return names.flatMap((school, index) =>
    (["aimed", "generated"] as const).map((placement, turn): FilledRow => ({
      strategy: STRATEGY,
      school,
      placement,
      cycle: "1",
      date: turn === 0 ? "2024-10-02" : "2025-06-25",
      rater: "enquiry lead",
      distance: halves(index, turn) ? "far" : "near",
      extent: halves(index + 1, turn) ? "minor" : "major",
      sure: true,
    })),
  );
}

function collaborationRows(): readonly FilledRow[] {
  return names.flatMap((school, index) =>
    ["2024-10-02", "2025-07-02"].map((date, turn): FilledRow => ({
      school,
      cycle: "1",
      date,
      rater: "enquiry lead",
      skill: halves(index, turn) ? "low" : "high",
      participation: halves(index + 2, turn) ? "low" : "high",
      sure: true,
    })),
  );
}

const people = names.flatMap((school, index) =>
  Array.from({ length: PEOPLE }, (_, place) => ({
    school,
    code: `S${String(index * PEOPLE + place + 1).padStart(3, "0")}`,
  })),
);

function rosterRows(): readonly FilledRow[] {
  return [1, 2].flatMap((wave) =>
    people.map(({ code, school }, index): FilledRow => ({
      person: code,
      node: index % PEOPLE === 0 ? "leader" : "practitioner",
      school,
      wave,
      answered: (index + wave) % 9 !== 0,
    })),
  );
}

/** Colleagues name each other, and most people somebody in the next schools; more of them in the second wave. */
function tieRows(): readonly FilledRow[] {
  return [1, 2].flatMap((wave) =>
    people.flatMap(({ code }, index): FilledRow[] => {
      if ((index + wave) % 9 === 0) return [];
      const steps = wave === 1 ? [1, 4] : [1, 3, 4, 7];
      return steps.flatMap((step) => {
        const to = people[(index + step * (index % 2 === 0 ? 1 : people.length - 1)) % people.length]?.code ?? code;
        return to === code ? [] : [{ from: code, to, wave, content: "joint work", formality: "informal", strength: 3 }];
      });
    }),
  );
}

function memberRows(): readonly FilledRow[] {
  const role = (index: number): string =>
    index === 0
      ? "lead inquirer"
      : index % 10 === 0
        ? "inquiry advocate"
        : index % 3 === 0
          ? "inquiry assistant"
          : "practitioner inquirer";
  const rings = ["core", "active", "peripheral"] as const;
  return [1, 2].flatMap((wave) =>
    people.map(({ code, school }, index): FilledRow => ({
      person: code,
      school,
      role: role(index),
      ring: rings[Math.max(0, (index % 3) - (wave === 2 && index % 4 === 0 ? 1 : 0))] ?? "core",
      wave,
      date: wave === 1 ? "2024-10-09" : "2025-06-24",
    })),
  );
}
