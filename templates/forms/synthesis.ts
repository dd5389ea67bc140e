import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutTheseAnswers,
  aboutThisSheet,
  choice,
  cycle,
  field,
  hiddenColumns,
  inSection,
  longText,
  text,
} from "./fields";

const report = inSection("Each school reports", { askedOf: "schools" });
const together = inSection("Look at it together", { askedOf: "group" });
const conclude = inSection("What do we make of it?", { askedOf: "group" });

/** Bringing the evidence together, with a gate to the next cycle. */
export const synthesis = {
  id: "synthesis",
  version: 1,
  layout: "questions",
  sheetName: "Synthesis",
  title: "Putting it together",
  help: "First everyone reports. Then look for patterns, themes and contradictions (the Themes sheet has room for them), and only then say what it means.",
  phase: "impact",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    report("report.done", "What we did"),
    report("report.experienced", "What we experienced"),
    report("report.reflected", "What we think about it"),
    report("report.recommended", "What we recommend"),
    together("synthesis.patterns", "Which patterns do we see?"),
    together("synthesis.themes", "Which themes are there, with which strengths and weaknesses?"),
    together("synthesis.contradictions", "What contradicts what, and why might that be?"),
    conclude("synthesis.strategies", "What does the evidence say about the strategies?"),
    conclude("synthesis.adjust", "What needs adjusting?"),
    field("synthesis.surprise", "Did we expect this?", choice("expected", "surprising", "some of each"), {
      askedOf: "group",
      section: "What do we make of it?",
    }),
    conclude("synthesis.sharedView", "The one view we share"),
    conclude("synthesis.wayForward", "The way forward we agreed"),
    field("synthesis.gate", "Are we ready for the next cycle?", choice("yes", "not yet"), {
      askedOf: "group",
      section: "What next?",
    }),
    field("synthesis.support", "Which challenge and support do we need next?", longText, { section: "What next?" }),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

/** Themes of the synthesis with what supports and what contradicts them. */
export const themes = {
  id: "themes",
  version: 1,
  layout: "records",
  sheetName: "Themes",
  title: "Themes, and what speaks for and against them",
  help: "One row for each theme. A theme with nothing against it may only mean that nobody has looked.",
  provenance: "source",
  keys: ["theme", "cycle"],
  blankRows: 12,
  fields: [
    field("theme", "Theme", text, { required: true, width: 24 }),
    cycle,
    field("strengths", "Strengths", longText, { width: 28 }),
    field("weaknesses", "Weaknesses", longText, { width: 28 }),
    field("supporting", "Evidence for it", longText, { width: 28 }),
    field("contradicting", "Evidence against it", longText, { width: 28 }),
    field("reasons", "Why they may differ", longText, { width: 28 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const heading = inSection("Our report", { askedOf: "group" });

/** Headings of a report, with room for a few sentences each. */
export const reporting = {
  id: "reporting",
  version: 1,
  layout: "questions",
  sheetName: "Report headings",
  title: "What we will report",
  help: "A few sentences under each heading are enough. The numbers come from the analyses.",
  phase: "impact",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    heading("reporting.where", "Where are we now?"),
    heading("reporting.progress", "Where did we make most progress?"),
    heading("reporting.priority", "What comes first from here?"),
    heading("reporting.impact", "What do the data say about impact?"),
    heading("reporting.record", "How well do we keep a record of our way?"),
    heading("reporting.focus", "Where should we focus to have more impact?"),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;
