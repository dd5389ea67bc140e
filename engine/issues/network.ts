import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** Wording of what rosters and ties leave open; codes of people are not quoted. */
export const networkIssues = {
  noRoster: (place: Place | null): Issue => ({
    code: "network-without-roster",
    severity: "warning",
    place,
    message: "A network needs a list of everyone who was asked; only ties were found.",
    suggestion: "Fill in the Network roster: one row for each person and wave.",
    effect: "People whom nobody named are missing, so the network looks closer than it is.",
  }),
  itself: (place: Place, count: number): Issue => ({
    code: "network-tie-to-itself",
    severity: "warning",
    place,
    count,
    message: "A tie joins two people; here both codes are the same.",
    suggestion: "Check the two codes.",
    effect: "These ties are left out.",
  }),
  unknown: (place: Place, count: number): Issue => ({
    code: "network-code-unknown",
    severity: "warning",
    place,
    count,
    message: "Both codes of a tie should be on the roster of its wave; here one is not.",
    suggestion: "Add the person to the roster of that wave, or correct the code.",
    effect: "These ties are left out.",
  }),
  silent: (place: Place, count: number): Issue => ({
    code: "network-tie-of-silent",
    severity: "info",
    place,
    count,
    message: "Ties come from someone who is put down as not having answered.",
    suggestion: "Check “Answered?” on the roster.",
    effect: "The ties are used; the response rate goes by the roster.",
  }),
  doubled: (place: Place, count: number): Issue => ({
    code: "network-roster-doubled",
    severity: "info",
    place,
    count,
    message: "Each person stands on the roster once a wave; here someone stands on it again.",
    suggestion: "Remove the row that is not right.",
    effect: "The later row is used.",
  }),
  lowResponse: (wave: number, answered: number, members: number): Issue => ({
    code: "network-low-response",
    severity: "warning",
    place: null,
    count: members - answered,
    message: `A picture of ties needs at least 70 in 100 people to answer; in wave ${wave} it was ${answered} of ${members}.`,
    suggestion: "Ask those who have not answered, or do not rely on the picture.",
    effect: "Ties nobody told of are missing; changes between waves may be changes of who answered.",
  }),
};
