import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { claimReviews } from "./claimReviews";
import { dataPlan } from "./dataPlan";
import { lessonStudies } from "./lessonStudies";
import { overdueSteps } from "./overdueSteps";
import { sharingPlans } from "./sharingPlans";
import { themeSides } from "./themeSides";
import { triadTurns } from "./triadTurns";
import { walkTimes } from "./walkTimes";

/** Whether the ways of enquiring are used as they are meant: a reminder each, never a judgement of anybody. */
export function practicePoints(entries: readonly FormEntry[]): readonly PracticePoint[] {
  return [
    ...overdueSteps(entries),
    ...dataPlan(entries),
    ...walkTimes(entries),
    ...triadTurns(entries),
    ...lessonStudies(entries),
    ...themeSides(entries),
    ...sharingPlans(entries),
    ...claimReviews(entries),
  ];
}
