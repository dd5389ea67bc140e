import type { UnseenWorkbook } from "./unseenWorkbook";

export const googleForms: UnseenWorkbook = {
  name: "Google Forms, teachers",
  story: "A staff form with two grids, answered in September and again in July; the tabs are called Form responses 1 and 2, so only the time stamps say which is which.",
  sheets: [
    {
      name: "Form responses 2",
      grid: `Timestamp | Email Address | What is your role? | How confident do you feel about ... [Planning an enquiry] | How confident do you feel about ... [Choosing a measure] | How confident do you feel about ... [Reading research] | How confident do you feel about ... [Talking about data with colleagues] | How far do you agree? [Leaders make time for enquiry] | How far do you agree? [We share what we learn across classes] | What helps you most? (tick all that apply) | Anything else?
2026-07-08 15:40 | w.vellacott@linwick-st-annes.example | Teaching assistant | Fairly confident | Fairly confident | Not very confident | Not very confident | Agree | Neither agree nor disagree | Time, A partner, Reading | No
2026-07-08 15:47 | n.fenwright@linwick-st-annes.example | Class teacher | Fairly confident | Very confident | Fairly confident | Not very confident | Disagree | Disagree | Time, Coaching | More cover please
2026-07-08 15:54 | z.estcourt@linwick-st-annes.example | Class teacher | Not very confident | Fairly confident | Not very confident | Fairly confident | Neither agree nor disagree | Agree | A partner, Reading | No
2026-07-08 16:01 | u.farrowby@linwick-st-annes.example | Senior leader | Very confident | Very confident | Fairly confident | Fairly confident | Agree | Agree | Time, A partner, Reading, Coaching
2026-07-08 16:08 | w.stannard@linwick-st-annes.example | Teaching assistant | Not at all confident | Fairly confident | Not very confident | Fairly confident | Neither agree nor disagree | Neither agree nor disagree | A partner, Reading, Coaching | More cover please
2026-07-08 16:15 | v.pellow@linwick-st-annes.example | Teaching assistant | Very confident | Very confident | Fairly confident | Very confident | Neither agree nor disagree | Strongly agree | Time
2026-07-08 16:22 | u.tolland@linwick-st-annes.example | Class teacher | Not very confident | Very confident | Fairly confident | Fairly confident | Neither agree nor disagree | Neither agree nor disagree | A partner | More cover please
2026-07-08 16:29 | x.rushby@linwick-st-annes.example | Class teacher | Not very confident | Fairly confident | Not very confident | Fairly confident | Strongly agree | Agree | Time, A partner, Reading, Coaching | More cover please
2026-07-08 16:36 | b.birkmere@linwick-st-annes.example | Senior leader | Fairly confident | Not very confident | Not very confident | Fairly confident | Disagree | Agree | A partner
2026-07-08 16:43 | s.lorne@linwick-st-annes.example | Senior leader | Fairly confident | Fairly confident | Not very confident | Fairly confident | Neither agree nor disagree | Neither agree nor disagree | Time | More cover please
2026-07-08 16:50 | g.ravensby@linwick-st-annes.example | Teaching assistant | Very confident | Fairly confident | Very confident | Very confident | Strongly agree | Agree | Coaching | No
2026-07-08 16:57 | e.yarrow@linwick-st-annes.example | Class teacher | Not very confident | Not very confident | Fairly confident | Very confident | Strongly agree | Agree | Time, A partner, Reading
2026-07-08 17:04 | j.netherby@linwick-st-annes.example | Class teacher | Fairly confident | Fairly confident | Not very confident | Fairly confident | Agree | Neither agree nor disagree | Time, A partner, Coaching
2026-07-08 17:11 | l.varley@linwick-st-annes.example | Class teacher | Not very confident | Fairly confident | Not very confident | Fairly confident | Agree | Neither agree nor disagree | A partner, Reading, Coaching | No`,
    },
    {
      name: "Form responses 1",
      grid: `Timestamp | Email Address | What is your role? | How confident do you feel about ... [Planning an enquiry] | How confident do you feel about ... [Choosing a measure] | How confident do you feel about ... [Reading research] | How confident do you feel about ... [Talking about data with colleagues] | How far do you agree? [Leaders make time for enquiry] | How far do you agree? [We share what we learn across classes] | What helps you most? (tick all that apply) | Anything else?
2025-09-04 15:40 | k.penhallow@linwick-st-annes.example | Teaching assistant | Not very confident | Not very confident | Fairly confident | Not very confident | Neither agree nor disagree | Neither agree nor disagree | Time | More cover please
2025-09-04 15:47 | l.varley@linwick-st-annes.example | Class teacher | Not very confident | Fairly confident | Fairly confident | Not at all confident | Agree | Neither agree nor disagree | A partner, Reading, Coaching | More cover please
2025-09-04 15:54 | b.birkmere@linwick-st-annes.example | Senior leader | Not at all confident | Not very confident | Not very confident | Not very confident | Disagree | Neither agree nor disagree | Time, A partner, Reading, Coaching
2025-09-04 16:01 | w.stannard@linwick-st-annes.example | Teaching assistant | Not very confident | Not at all confident | Not very confident | Not at all confident | Neither agree nor disagree | Neither agree nor disagree | A partner | More cover please
2025-09-04 16:08 | j.elmhirst@linwick-st-annes.example | Class teacher | Not very confident | Fairly confident | Fairly confident | Fairly confident | Neither agree nor disagree | Neither agree nor disagree | Time, A partner, Reading
2025-09-04 16:15 | z.estcourt@linwick-st-annes.example | Class teacher | Not very confident | Not very confident | Not very confident | Fairly confident | Neither agree nor disagree | Agree | Time, Coaching
2025-09-04 16:22 | e.yarrow@linwick-st-annes.example | Class teacher | Not very confident | Not very confident | Not very confident | Fairly confident | Disagree | Agree | Time, A partner
2025-09-04 16:29 | j.netherby@linwick-st-annes.example | Class teacher | Fairly confident | Fairly confident | Not very confident | Not very confident | Neither agree nor disagree | Agree | A partner, Reading, Coaching
2025-09-04 16:36 | s.lorne@linwick-st-annes.example | Senior leader | Not at all confident | Not very confident | Fairly confident | Not very confident | Neither agree nor disagree | Neither agree nor disagree | Time, A partner, Coaching | No
2025-09-04 16:43 | x.rushby@linwick-st-annes.example | Class teacher | Not very confident | Not very confident | Fairly confident | Not very confident | Agree | Neither agree nor disagree | Coaching
2025-09-04 16:50 | n.fenwright@linwick-st-annes.example | Class teacher | Not very confident | Not at all confident | Not very confident | Not very confident | Neither agree nor disagree | Neither agree nor disagree | Time, A partner, Coaching | No
2025-09-04 16:57 | u.tolland@linwick-st-annes.example | Class teacher | Not very confident | Not very confident | Fairly confident | Not very confident | Agree | Agree | Time, A partner, Reading | No
2025-09-04 17:04 | u.farrowby@linwick-st-annes.example | Senior leader | Not very confident | Fairly confident | Not very confident | Fairly confident | Neither agree nor disagree | Disagree | Time, A partner, Coaching
2025-09-04 17:11 | w.vellacott@linwick-st-annes.example | Teaching assistant | Not very confident | Fairly confident | Very confident | Fairly confident | Neither agree nor disagree | Disagree | A partner, Reading, Coaching
2025-09-04 17:18 | v.pellow@linwick-st-annes.example | Teaching assistant | Fairly confident | Not very confident | Fairly confident | Fairly confident | Neither agree nor disagree | Neither agree nor disagree | Time, A partner, Coaching`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "Form responses 1": "2-16" },
        people: 15,
        columns: {
          A: "timestamp",
          B: "email",
          C: "group|teacher",
          D: "item",
          E: "item",
          F: "item",
          G: "item",
          H: "item",
          I: "item",
          J: "multi-select",
          K: "open-answer",
        },
        measures: [],
      },
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "Form responses 2": "2-15" },
        people: 14,
        columns: {
          A: "timestamp",
          B: "email",
          C: "group|teacher",
          D: "item",
          E: "item",
          F: "item",
          G: "item",
          H: "item",
          I: "item",
          J: "multi-select",
          K: "open-answer",
        },
        measures: [],
      },
    ],
    questionnaires: [{ level: "professional", waves: ["Form responses 1", "Form responses 2"], linked: 13 }],
    asks: [
      {
        about: "Confidence is not agreement: which end is better is said or asked",
        where: "Form responses 1!D",
      },
      { about: "Which tab is before: from the time stamps, said or asked", where: "Form responses 1" },
    ],
  },
};
