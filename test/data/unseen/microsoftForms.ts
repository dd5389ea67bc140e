import type { UnseenWorkbook } from "./unseenWorkbook";

export const microsoftForms: UnseenWorkbook = {
  name: "Microsoft Forms, pupils",
  story: "The same form filled in September and June, an export pasted on a sheet each; e-mails are anonymous, a self-made code links the answers; one item is worded against reading.",
  sheets: [
    {
      name: "Sept 25",
      grid: `Id | Start time | Completion time | Email | Name | Your secret code (first two letters of your street, then the day of your birthday) | What class are you in? | I enjoy reading at home | I know what to do when I get stuck on a word | Reading is hard for me | My teacher listens to what I think about books | I talk with friends about books | Which of these do you read? Choose all that apply | What would make reading better at our school?
1 | 2025-09-18 09:05 | 2025-09-18 09:09 | anonymous |  | ME11 | 5 Beech | Strongly agree | Agree | Disagree | Agree | Agree | Stories; | let us choose
2 | 2025-09-18 09:06 | 2025-09-18 09:10 | anonymous |  | MT09 | 5 Beech | Disagree | Neither agree nor disagree | Neither agree nor disagree | Strongly disagree | Disagree | Stories;Fact books;Magazines;Poems; | a quiet corner
3 | 2025-09-18 09:07 | 2025-09-18 09:11 | anonymous |  | EC16 | 5 Beech | Disagree | Disagree | Neither agree nor disagree | Neither agree nor disagree | Disagree | Fact books; | more comics
4 | 2025-09-18 09:08 | 2025-09-18 09:12 | anonymous |  | CS05 | 5 Beech | Neither agree nor disagree | Disagree | Agree | Neither agree nor disagree | Neither agree nor disagree | Stories;Magazines; | new books please
5 | 2025-09-18 09:09 | 2025-09-18 09:13 | anonymous |  | HN18 | 5 Alder | Agree | Agree | Disagree | Neither agree nor disagree | Neither agree nor disagree | Poems; | a quiet corner
6 | 2025-09-18 09:10 | 2025-09-18 09:14 | anonymous |  | GN26 | 5 Beech | Neither agree nor disagree | Neither agree nor disagree | Disagree | Agree | Neither agree nor disagree | Fact books;Magazines;Poems; | more comics
7 | 2025-09-18 09:11 | 2025-09-18 09:15 | anonymous |  | JN22 | 5 Alder | Neither agree nor disagree | Agree | Disagree | Neither agree nor disagree | Agree | Comics;Fact books;Magazines;Poems;
8 | 2025-09-18 09:12 | 2025-09-18 09:16 | anonymous |  | DG19 | 5 Alder | Agree | Neither agree nor disagree | Neither agree nor disagree | Agree | Don't know | Comics;
9 | 2025-09-18 09:13 | 2025-09-18 09:17 | anonymous |  | TS19 | 5 Beech | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Poems; | let us choose
10 | 2025-09-18 09:14 | 2025-09-18 09:18 | anonymous |  | LW16 | 5 Alder | Neither agree nor disagree | Disagree | Agree | Neither agree nor disagree | Neither agree nor disagree | Fact books;Poems; | nothing
11 | 2025-09-18 09:15 | 2025-09-18 09:19 | anonymous |  | PE14 | 5 Alder | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Disagree | Poems;
12 | 2025-09-18 09:16 | 2025-09-18 09:20 | anonymous |  | LK30 | 5 Alder | Disagree | Disagree | Neither agree nor disagree | Disagree | Disagree | Comics; | new books please
13 | 2025-09-18 09:17 | 2025-09-18 09:21 | anonymous |  | 'JW28 | 5 Beech | Neither agree nor disagree | Agree | Neither agree nor disagree |  | Neither agree nor disagree | Stories;Magazines;Poems; | a quiet corner
14 | 2025-09-18 09:18 | 2025-09-18 09:22 | anonymous |  | SE16 | 5 Alder | Disagree | Neither agree nor disagree | Strongly agree | Neither agree nor disagree | Disagree | Stories;Comics;Magazines;Poems;
15 | 2025-09-18 09:19 | 2025-09-18 09:23 | anonymous |  | 'WA29 | 5 Alder | Neither agree nor disagree | Neither agree nor disagree | Disagree | Agree | Agree | Comics;Fact books;Magazines;
16 | 2025-09-18 09:20 | 2025-09-18 09:24 | anonymous |  | JK18 | 5 Alder | Agree | Neither agree nor disagree | Disagree | Neither agree nor disagree | Agree | Fact books;Magazines; | nothing
17 | 2025-09-18 09:21 | 2025-09-18 09:25 | anonymous |  | 'CW12 | 5 Alder | Neither agree nor disagree | Disagree | Strongly agree | Neither agree nor disagree | Disagree | Stories;Fact books;Magazines; | nothing
18 | 2025-09-18 09:22 | 2025-09-18 09:26 | anonymous |  | WT01 | 5 Alder | Neither agree nor disagree | Neither agree nor disagree | Disagree | Strongly agree | Neither agree nor disagree | Stories;Comics;Magazines;Poems; | more comics
19 | 2025-09-18 09:23 | 2025-09-18 09:27 | anonymous |  | 'AL13 | 5 Beech | Neither agree nor disagree | Disagree | Disagree | Strongly agree | Agree | Comics;Magazines;
20 | 2025-09-18 09:24 | 2025-09-18 09:28 | anonymous |  | EP23 | 5 Beech | Neither agree nor disagree | Agree | Agree | Strongly agree | Neither agree nor disagree | Stories; | nothing
21 | 2025-09-18 09:25 | 2025-09-18 09:29 | anonymous |  | 'NP05 | 5 Beech | Strongly agree | Neither agree nor disagree | Neither agree nor disagree | Agree | Disagree | Fact books;Magazines;
22 | 2025-09-18 09:26 | 2025-09-18 09:30 | anonymous |  | FG07 | 5 Beech | Neither agree nor disagree | Disagree | Neither agree nor disagree | Disagree | Neither agree nor disagree | Poems; | more comics
23 | 2025-09-18 09:27 | 2025-09-18 09:31 | anonymous |  | 'TE16 | 5 Alder | Neither agree nor disagree | Agree | Disagree | Agree | Disagree | Stories; | let us choose
24 | 2025-09-18 09:28 | 2025-09-18 09:32 | anonymous |  | CH21 | 5 Beech | Strongly agree | Agree | Strongly disagree | Strongly agree | Neither agree nor disagree | Stories;Comics;Fact books;Magazines; | more comics
25 | 2025-09-18 09:29 | 2025-09-18 09:33 | anonymous |  | NN06 | 5 Alder | Neither agree nor disagree | Disagree | Agree | Disagree | Disagree | Comics; | a quiet corner`,
    },
    {
      name: "June 26",
      grid: `Id | Start time | Completion time | Email | Name | Your secret code (first two letters of your street, then the day of your birthday) | What class are you in? | I enjoy reading at home | I know what to do when I get stuck on a word | Reading is hard for me | My teacher listens to what I think about books | I talk with friends about books | Which of these do you read? Choose all that apply | What would make reading better at our school?
1 | 2026-06-25 09:05 | 2026-06-25 09:09 | anonymous |  | NN06 | 5 Alder | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Disagree | Disagree | Stories;Poems; | new books please
2 | 2026-06-25 09:06 | 2026-06-25 09:10 | anonymous |  | EP23 | 5 Beech | Agree | Agree | Disagree | Agree | Agree | Poems; | let us choose
3 | 2026-06-25 09:07 | 2026-06-25 09:11 | anonymous |  | TE16 | 5 Alder | Agree | Agree | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Stories;Comics;Poems; | more comics
4 | 2026-06-25 09:08 | 2026-06-25 09:12 | anonymous |  | GN26 | 5 Beech | Strongly agree | Agree | Disagree | Neither agree nor disagree | Neither agree nor disagree | Magazines;Poems; | more comics
5 | 2026-06-25 09:09 | 2026-06-25 09:13 | anonymous |  | jk18 | 5 Alder | Neither agree nor disagree | Agree | Disagree | Agree | Agree | Stories;Comics; | more comics
6 | 2026-06-25 09:10 | 2026-06-25 09:14 | anonymous |  | HN18 | 5 Alder | Strongly agree | Strongly agree | Neither agree nor disagree | Strongly agree | Neither agree nor disagree | Fact books;
7 | 2026-06-25 09:11 | 2026-06-25 09:15 | anonymous |  | LK30 | 5 Alder | Neither agree nor disagree | Disagree | Disagree | Disagree | Neither agree nor disagree | Stories;Comics;Fact books;Poems;
8 | 2026-06-25 09:12 | 2026-06-25 09:16 | anonymous |  | WA29 | 5 Alder | Neither agree nor disagree | Strongly agree | Strongly disagree | Strongly agree | Don't know | Stories;Poems;
9 | 2026-06-25 09:13 | 2026-06-25 09:17 | anonymous |  | TS19 | 5 Beech | Strongly agree | Neither agree nor disagree | Neither agree nor disagree | Strongly agree | Neither agree nor disagree | Fact books;Magazines;Poems; | a quiet corner
10 | 2026-06-25 09:14 | 2026-06-25 09:18 | anonymous |  | AL13 | 5 Beech | Neither agree nor disagree | Disagree | Disagree | Neither agree nor disagree | Agree | Comics; | let us choose
11 | 2026-06-25 09:15 | 2026-06-25 09:19 | anonymous |  | CS05 | 5 Beech | Neither agree nor disagree | Disagree | Disagree | Agree | Neither agree nor disagree | Stories;Fact books;Poems;
12 | 2026-06-25 09:16 | 2026-06-25 09:20 | anonymous |  | ME11 | 5 Beech | Agree | Agree | Disagree | Agree | Agree | Fact books;
13 | 2026-06-25 09:17 | 2026-06-25 09:21 | anonymous |  | JW28 | 5 Beech | Neither agree nor disagree | Agree | Neither agree nor disagree |  | Neither agree nor disagree | Stories;
14 | 2026-06-25 09:18 | 2026-06-25 09:22 | anonymous |  | WT01 | 5 Alder | Agree | Neither agree nor disagree | Neither agree nor disagree | Agree | Neither agree nor disagree | Stories;Comics;Fact books; | let us choose
15 | 2026-06-25 09:19 | 2026-06-25 09:23 | anonymous |  | MT09 | 5 Beech | Disagree | Neither agree nor disagree | Neither agree nor disagree | Agree | Agree | Fact books;
16 | 2026-06-25 09:20 | 2026-06-25 09:24 | anonymous |  | LW16 | 5 Alder | Neither agree nor disagree | Disagree | Agree | Disagree | Neither agree nor disagree | Stories; | let us choose
17 | 2026-06-25 09:21 | 2026-06-25 09:25 | anonymous |  | PE14 | 5 Alder | Agree | Neither agree nor disagree | Disagree | Neither agree nor disagree | Neither agree nor disagree | Fact books;Magazines;Poems; | more comics
18 | 2026-06-25 09:22 | 2026-06-25 09:26 | anonymous |  | SE16 | 5 Alder | Agree | Neither agree nor disagree | Agree | Disagree | Strongly disagree | Comics;Fact books;Magazines; | a quiet corner
19 | 2026-06-25 09:23 | 2026-06-25 09:27 | anonymous |  | CH21 | 5 Beech | Agree | Strongly agree | Strongly disagree | Neither agree nor disagree | Neither agree nor disagree | Comics;Fact books;Magazines; | new books please
20 | 2026-06-25 09:24 | 2026-06-25 09:28 | anonymous |  | FG07 | 5 Beech | Disagree | Neither agree nor disagree | Neither agree nor disagree | Disagree | Disagree | Stories;Comics;Magazines; | new books please
21 | 2026-06-25 09:25 | 2026-06-25 09:29 | anonymous |  | JN22 | 5 Alder | Agree | Strongly agree | Strongly disagree | Agree | Agree | Poems; | more comics
22 | 2026-06-25 09:26 | 2026-06-25 09:30 | anonymous |  | EC16 | 5 Beech | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Strongly agree | Neither agree nor disagree | Stories;Comics;Fact books;Poems;
23 | 2026-06-25 09:27 | 2026-06-25 09:31 | anonymous |  | DK16 | 5 Beech | Neither agree nor disagree | Disagree | Neither agree nor disagree | Agree | Neither agree nor disagree | Stories;Fact books;Poems; | a quiet corner
24 | 2026-06-25 09:28 | 2026-06-25 09:32 | anonymous |  | NP05 | 5 Beech | Neither agree nor disagree | Neither agree nor disagree | Neither agree nor disagree | Agree | Neither agree nor disagree | Poems; | new books please`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "Sept 25": "2-26" },
        people: 25,
        columns: {
          A: "ignored",
          B: "timestamp",
          C: "timestamp",
          D: "email|ignored",
          E: "name|ignored",
          F: "respondent-code",
          G: "class",
          H: "item",
          I: "item",
          J: "item",
          K: "item",
          L: "item",
          M: "multi-select",
          N: "open-answer",
        },
        measures: [],
      },
      {
        kind: "questionnaire",
        headings: "1",
        rows: { "June 26": "2-25" },
        people: 24,
        columns: {
          A: "ignored",
          B: "timestamp",
          C: "timestamp",
          D: "email|ignored",
          E: "name|ignored",
          F: "respondent-code",
          G: "class",
          H: "item",
          I: "item",
          J: "item",
          K: "item",
          L: "item",
          M: "multi-select",
          N: "open-answer",
        },
        measures: [],
      },
    ],
    questionnaires: [{ level: "pupil", waves: ["Sept 25", "June 26"], linked: 23 }],
    asks: [
      { about: "Is \"Reading is hard for me\" worded the other way round?", where: "Sept 25!J" },
      { about: "Answers are linked by a self-made code, some written differently", where: "Sept 25!F" },
      { about: "Whose answers, and which sheet is before: said", where: "Sept 25" },
    ],
  },
};
