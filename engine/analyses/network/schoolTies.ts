import type { NetworkMember, NetworkTie, SchoolTies } from "../../results/network";
import { byCodeUnit } from "../attainment/pupilRows";

/** Ties inside and between schools; null where nobody's school is known. Ties of people without a school are in neither. */
export function schoolTies(
  present: readonly number[],
  { members, ties }: { readonly members: readonly NetworkMember[]; readonly ties: readonly NetworkTie[] },
): { readonly across: number; readonly inside: number; readonly bySchool: readonly SchoolTies[] } | null {
  const schoolOf = (member: number): string | null => members[member]?.school ?? null;
  const schools = [...new Set(present.flatMap((member) => schoolOf(member) ?? []))].sort(byCodeUnit);
  if (schools.length === 0) return null;
  const known = ties.flatMap(({ from, to }) => {
    const [one, other] = [schoolOf(from), schoolOf(to)];
    return one === null || other === null ? [] : [{ one, other }];
  });
  const inside = known.filter(({ one, other }) => one === other).length;
  return {
    inside,
    across: known.length - inside,
    bySchool: schools.map((school) => ({
      school,
      members: present.filter((member) => schoolOf(member) === school).length,
      inside: known.filter(({ one, other }) => one === school && other === school).length,
      across: known.filter(({ one, other }) => one !== other && (one === school || other === school)).length,
    })),
  };
}
