import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";

export function armFromCaption(place: Place, meaning: "treatment" | "comparison"): Issue {
  const arm = meaning === "treatment" ? "project" : "comparison";
  return {
    code: "arm-from-caption",
    severity: "info",
    place,
    message: `This title or name says which pupils are in the ${arm} group; they are counted there.`,
    suggestion: "Setup can say otherwise.",
    effect: `These pupils count as ${arm} pupils.`,
  };
}

export function captionsSharePupils(place: Place): Issue {
  return {
    code: "captions-share-pupils",
    severity: "warning",
    place,
    message: "The titles name a project and a comparison group, but the same pupils stand under both.",
    suggestion: "Add a column that says for each pupil: project or comparison.",
    effect: "The two groups are not compared.",
  };
}

/** Lists of several years hold other children each: the earlier ones serve as the comparison. */
export function earlierCohort(place: Place): Issue {
  return {
    code: "earlier-cohort",
    severity: "info",
    place,
    message: "These pupils are of an earlier year than the others, in the same schools: other children.",
    suggestion: "Setup can say otherwise, under Project and comparison.",
    effect: "They serve as the comparison. Years differ in much else, so it shows some sign at most.",
  };
}

export function cohortsSharePupils(place: Place): Issue {
  return {
    code: "cohorts-share-pupils",
    severity: "info",
    place,
    message: "Lists of several years hold the same pupils, so no year can serve as the comparison of another.",
  };
}
