import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** Wording of the checks of an inquiry community; codes of people are not quoted. */
export const communityIssues = {
  leads: (place: Place | null, { wave, found }: { readonly wave: number; readonly found: number }): Issue => ({
    code: "community-lead",
    severity: "warning",
    place,
    count: found,
    message: `An inquiry community has exactly one lead inquirer; in wave ${wave} there ${found === 1 ? "is" : "are"} ${found === 0 ? "none" : found}.`,
    suggestion: "Agree who designs the enquiry, and give the others another role.",
    effect: "None on the numbers.",
  }),
  noRole: (place: Place, count: number): Issue => ({
    code: "community-role-missing",
    severity: "warning",
    place,
    count,
    message: "Everyone in the community has a role; here it is blank.",
    suggestion: "Choose one of the four roles.",
    effect: "These people are counted as members, in no role.",
  }),
  noRing: (place: Place, count: number): Issue => ({
    code: "community-ring-missing",
    severity: "warning",
    place,
    count,
    message: "Everyone in the community has a ring; here it is blank.",
    suggestion: "Choose core, active or peripheral.",
    effect: "These people are counted as members, in no ring, and are not drawn.",
  }),
};
