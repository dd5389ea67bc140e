import type { UnseenWorkbook } from "./unseenWorkbook";

export const frequencyForms: UnseenWorkbook = {
  name: "Microsoft Forms, how often and how confident",
  story: "A class survey in October and June: questions answered never to always and not at all to very confident, one of them better when it is rarer; typed names in another order the second time, no other id.",
  sheets: [
    {
      name: "Reading survey June",
      grid: `ID | Start time | Completion time | Email | Name | Your full name | Which class are you in? | How often do you read for pleasure at home? | How often do you talk about what you have read? | How confident are you at finding clues in a text? | How confident are you at explaining what a text means? | How often do you find reading boring? | Anything else you want to tell us?
1 | 2026-06-25 09:05 | 2026-06-25 09:07 | anonymous |  | quillan pia | 8Y | Sometimes | Often | Somewhat confident | Very confident | Rarely | no
2 | 2026-06-25 09:08 | 2026-06-25 09:10 | anonymous |  | Orrin, Nell | 8Y | Sometimes | Often | Somewhat confident | Very confident | Sometimes | 
3 | 2026-06-25 09:11 | 2026-06-25 09:13 | anonymous |  | Netherby, Zora | 8X | Always | Often | Slightly confident | Slightly confident | Sometimes | 
4 | 2026-06-25 09:14 | 2026-06-25 09:16 | anonymous |  | farrowby isla | 8X | Sometimes | Often |  | Fairly confident | Never | 
5 | 2026-06-25 09:17 | 2026-06-25 09:19 | anonymous |  | Upwell, Wren | 8Y | Always | Sometimes | Fairly confident | Slightly confident | Rarely | 
6 | 2026-06-25 09:20 | 2026-06-25 09:22 | anonymous |  | Pellow, Esme | 8X | Sometimes | Sometimes | Somewhat confident | Fairly confident | Often | 
7 | 2026-06-25 09:23 | 2026-06-25 09:25 | anonymous |  | mardale rosa | 8Y | Often | Often | Very confident | Somewhat confident | Often | no
8 | 2026-06-25 09:26 | 2026-06-25 09:28 | anonymous |  | Tolland, Amir | 8X | Sometimes | Always | Somewhat confident | Slightly confident | Often | 
9 | 2026-06-25 09:29 | 2026-06-25 09:31 | anonymous |  | Jessop, Milo | 8X | Rarely | Often | Somewhat confident | Slightly confident | Sometimes | 
10 | 2026-06-25 09:32 | 2026-06-25 09:34 | anonymous |  | dellamere faye | 8X | Often | Sometimes | Very confident | Fairly confident | Rarely | 
11 | 2026-06-25 09:35 | 2026-06-25 09:37 | anonymous |  | Zouche, Lena | 8Y | Rarely | Rarely | Slightly confident | Somewhat confident | Rarely | 
12 | 2026-06-25 09:38 | 2026-06-25 09:40 | anonymous |  | Yarrow, Jonah | 8X | Sometimes | Rarely | Fairly confident | Fairly confident | Often | 
13 | 2026-06-25 09:41 | 2026-06-25 09:43 | anonymous |  | stannard dina | 8Y | Sometimes | Rarely | Very confident | Somewhat confident | Sometimes | no
14 | 2026-06-25 09:44 | 2026-06-25 09:46 | anonymous |  | Rushby, Uma | 8X | Often | Often | Somewhat confident | Slightly confident | Never | 
15 | 2026-06-25 09:47 | 2026-06-25 09:49 | anonymous |  | Ashdown, Ada | 8Y | Rarely | Rarely | Slightly confident | Somewhat confident | Sometimes | 
16 | 2026-06-25 09:50 | 2026-06-25 09:52 | anonymous |  | estcourt tara | 8Y | Rarely | Always | Somewhat confident | Very confident | Often | 
17 | 2026-06-25 09:53 | 2026-06-25 09:55 | anonymous |  | Varley, Cleo | 8X | Sometimes | Sometimes | Slightly confident | Slightly confident | Rarely | 
18 | 2026-06-25 09:56 | 2026-06-25 09:58 | anonymous |  | Calloway, Beth | 8Y | Sometimes | Always | Very confident | Very confident | Rarely | 
19 | 2026-06-25 09:59 | 2026-06-25 10:01 | anonymous |  | selwick quin | 8Y | Often | Always | Fairly confident | Somewhat confident | Sometimes | no
20 | 2026-06-25 10:02 | 2026-06-25 10:04 | anonymous |  | Lambrick, Kezia | 8X | Sometimes | Often | Fairly confident | Somewhat confident | Rarely | 
21 | 2026-06-25 10:05 | 2026-06-25 10:07 | anonymous |  | Thornley, June | 8X | Often | Sometimes | Very confident | Somewhat confident | Sometimes | `,
    },
    {
      name: "Reading survey October",
      grid: `ID | Start time | Completion time | Email | Name | Your full name | Which class are you in? | How often do you read for pleasure at home? | How often do you talk about what you have read? | How confident are you at finding clues in a text? | How confident are you at explaining what a text means? | How often do you find reading boring? | Anything else you want to tell us?
1 | 2025-10-02 09:05 | 2025-10-02 09:07 | anonymous |  | Vik Norcott | 8X | Sometimes | Rarely | Slightly confident | Somewhat confident | Sometimes | no
2 | 2025-10-02 09:08 | 2025-10-02 09:10 | anonymous |  | Ivo Penhallow | 8X | Never | Often | Fairly confident | Not at all confident | Sometimes | 
3 | 2025-10-02 09:11 | 2025-10-02 09:13 | anonymous |  | Omar Oakshott | 8Y | Often | Never | Not at all confident | Somewhat confident | Sometimes | 
4 | 2025-10-02 09:14 | 2025-10-02 09:16 | anonymous |  | Lena Zouche | 8Y | Often | Rarely | Somewhat confident | Not at all confident | Rarely | 
5 | 2025-10-02 09:17 | 2025-10-02 09:19 | anonymous |  | Uma Rushby | 8X | Often | Rarely | Fairly confident | Slightly confident | Always | 
6 | 2025-10-02 09:20 | 2025-10-02 09:22 | anonymous |  | Dina Stannard | 8Y | Often | Never | Not at all confident | Somewhat confident | Rarely | 
7 | 2025-10-02 09:23 | 2025-10-02 09:25 | anonymous |  | Cleo Varley | 8X | Rarely | Rarely | Fairly confident | Somewhat confident | Always | no
8 | 2025-10-02 09:26 | 2025-10-02 09:28 | anonymous |  | Beth Calloway | 8Y | Sometimes | Often | Somewhat confident | Somewhat confident | Often | 
9 | 2025-10-02 09:29 | 2025-10-02 09:31 | anonymous |  | June Thornley | 8X | Sometimes | Sometimes | Somewhat confident | Not at all confident | Rarely | 
10 | 2025-10-02 09:32 | 2025-10-02 09:34 | anonymous |  | Jonah Yarrow | 8X | Sometimes | Sometimes | Somewhat confident | Not at all confident | Sometimes | 
11 | 2025-10-02 09:35 | 2025-10-02 09:37 | anonymous |  | Ada Ashdown | 8Y | Sometimes | Often | Slightly confident | Somewhat confident | Rarely | 
12 | 2025-10-02 09:38 | 2025-10-02 09:40 | anonymous |  | Kezia Lambrick | 8X | Often | Sometimes | Fairly confident | Not at all confident | Sometimes | 
13 | 2025-10-02 09:41 | 2025-10-02 09:43 | anonymous |  | Rosa Mardale | 8Y | Rarely | Rarely | Somewhat confident | Somewhat confident | Always | no
14 | 2025-10-02 09:44 | 2025-10-02 09:46 | anonymous |  | Wren Upwell | 8Y | Sometimes | Rarely | Somewhat confident | Somewhat confident | Sometimes | 
15 | 2025-10-02 09:47 | 2025-10-02 09:49 | anonymous |  | Esme Pellow | 8X | Never | Often | Somewhat confident | Slightly confident | Sometimes | 
16 | 2025-10-02 09:50 | 2025-10-02 09:52 | anonymous |  | Amir Tolland | 8X | Sometimes | Often | Slightly confident | Fairly confident | Always | 
17 | 2025-10-02 09:53 | 2025-10-02 09:55 | anonymous |  | Pia Quillan | 8Y | Sometimes | Sometimes | Somewhat confident | Fairly confident | Often | 
18 | 2025-10-02 09:56 | 2025-10-02 09:58 | anonymous |  | Nell Orrin | 8Y | Rarely | Never | Not at all confident | Somewhat confident | Always | 
19 | 2025-10-02 09:59 | 2025-10-02 10:01 | anonymous |  | Faye Dellamere | 8X | Sometimes | Often | Not at all confident | Somewhat confident | Rarely | no
20 | 2025-10-02 10:02 | 2025-10-02 10:04 | anonymous |  | Milo Jessop | 8X | Rarely | Never | Somewhat confident | Slightly confident | Sometimes | 
21 | 2025-10-02 10:05 | 2025-10-02 10:07 | anonymous |  | Quin Selwick | 8Y | Often | Rarely | Somewhat confident | Somewhat confident | Often | `,
    },
  ],
  expected: {
    tables: [
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "Reading survey October": "2-22" },
        people: 21,
        columns: {
          A: "ignored",
          B: "ignored|timestamp",
          C: "timestamp|ignored",
          D: "email|ignored",
          E: "name|ignored",
          F: "name",
          G: "class|group",
          H: "item",
          I: "item",
          J: "item",
          K: "item",
          L: "item",
          M: "open-answer",
        },
        measures: [],
      },
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "Reading survey June": "2-22" },
        people: 21,
        columns: {
          F: "name",
          G: "class|group",
          H: "item",
          I: "item",
          J: "item",
          K: "item",
          L: "item",
          M: "open-answer",
        },
        measures: [],
      },
    ],
    questionnaires: [
      { level: "pupil", waves: ["Reading survey October", "Reading survey June"], linked: "independent" },
    ],
    asks: [
      { about: "Never to always: is often good? Said or asked", where: "Reading survey October!H" },
      { about: "Not at all confident to very confident: said or asked", where: "Reading survey October!J" },
      { about: "Often bored is a bad sign: the question is worded the other way round", where: "Reading survey October!L" },
      { about: "Names alone link nobody: two groups, said so", where: "Reading survey October" },
    ],
  },
};
