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
