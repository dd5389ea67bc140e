import type { SheetDraft } from "../../../../engine";
import { communityMembers } from "../../../forms/community";
import { fictionalForm } from "./fictionalForm";
import { people } from "./network";
import { recordEntries, type FilledRow } from "./recordEntries";

/** How many of the 34 have each role. */
const roles = [
  { role: "lead inquirer", count: 1 },
  { role: "inquiry advocate", count: 4 },
  { role: "practitioner inquirer", count: 17 },
  { role: "inquiry assistant", count: 12 },
] as const;

const rings = ["core", "active", "peripheral"] as const;

/** Everyone's role and ring at the start and at the end: practitioners move inwards, some assistants drift out. */
export function communitySheets(): readonly SheetDraft[] {
  const order = roles.flatMap(({ role, count }) => Array.from({ length: count }, () => role));
  // Spread the roles over the schools: 5 has no common divisor with 34, so nobody comes twice.
  const members = order.map((role, index) => ({ role, person: people[(index * 5 + 18) % people.length] }));
  const rows = [1, 2].flatMap((wave) =>
    members.map(({ role, person }, index): FilledRow => {
      const start = index < 5 ? 0 : index < 16 ? 1 : 2;
      const moved = wave === 1 ? 0 : index % 4 === 1 ? -1 : index % 9 === 7 ? 1 : 0;
      return {
        person: person?.code ?? null,
        school: person?.school ?? null,
        role,
        ring: rings[index === 0 ? 0 : Math.min(2, Math.max(0, start + moved))] ?? null,
        wave,
        date: wave === 1 ? "2024-10-09" : "2025-06-24",
        parent: role === "inquiry assistant" && index % 3 === 0,
      };
    }),
  );
  return fictionalForm(communityMembers, recordEntries(communityMembers, rows));
}
