import type { NetworkResult, NetworkWave } from "../../results/network";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { networkAnswer, networkLines, networkNotes } from "../../words/network";
import { countText, decimalText, timesText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { networkPlot } from "../charts/networkPlot";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putPlainTable } from "./plainTable";

/** Margin; label; up to four figures; words over the rest. */
const widths = [2, 42, 17, 17, 17, 17, 60] as const;
const WORDS = 6;
const PICTURE_ROWS = 14;

/** "Network": who works with whom, at the start and now. */
export function networkSheet(source: ReportSource, result: NetworkResult): SheetDraft {
  const shown = firstAndLast(result);
  const last = shown.at(-1);
  const schools = new Set(result.members.flatMap(({ school }) => school ?? [])).size;
  const { canvas, row } = startFrame(source, {
    id: "network",
    name: "Network",
    orientation: "landscape",
    widths,
    title: "Who is in touch with whom?",
    subtitle: sentences([
      source.settings.title,
      source.settings.period,
      `${countText(last?.members ?? 0, "person", "people")}${schools > 1 ? ` in ${countText(schools, "school")}` : ""}, asked ${timesText(result.waves.length)}`,
    ]),
    answer: networkAnswer(result),
  });
  const afterMeasures = putMeasures(canvas, row, { result, shown });
  const hasPeople = result.members.length > 0;
  const afterPictures = hasPeople ? putPictures(canvas, afterMeasures + 1, { result, shown }) : afterMeasures;
  const afterSchools = putSchools(canvas, afterPictures, shown);
  const afterPeople = hasPeople ? putPeople(canvas, afterSchools, { result, shown }) : afterSchools;
  const end = putNotes(canvas, afterPeople, [
    ...(hasPeople
      ? [
          "How to read the pictures: dots are people, school by school around a circle, in the same places each time. A thick dark line is a tie both named, a thin pale line a tie one of them named. Grey diamonds did not answer.",
        ]
      : []),
    ...networkNotes(result),
    ...(hasPeople
      ? ["“In between” counts how often somebody stands on the shortest way between two others (betweenness)."]
      : ["People and the ties between them are in the working copy only."]),
  ]);
  return canvas.draft({ lastRow: end });
}

interface Shown {
  readonly result: NetworkResult;
  readonly shown: readonly NetworkWave[];
}

/** The waves that are set side by side. */
function firstAndLast({ waves }: NetworkResult): readonly NetworkWave[] {
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first === last ? [first] : [first, last];
}

function putMeasures(canvas: Canvas, row: number, { result, shown }: Shown): number {
  const figures = shown.map(({ wave }) => ({ text: `Wave ${wave}`, side: "right" as const }));
  const two = shown.length > 1;
  const empty = two ? 1 : 3;
  const headings = [
    { text: "Measure", side: "left" as const },
    ...figures,
    ...(two ? [{ text: "Change", side: "right" as const }] : []),
  ];
  const lines = networkLines({ ...result, waves: shown });
  const end = putPlainTable(canvas, {
    row,
    column: 1,
    headings,
    rows: lines.map(({ key, label, waves, change }) => ({
      key: `network:${key}`,
      cells: [label, ...waves, ...(two ? [change] : [])],
    })),
  });
  const from = WORDS - empty;
  canvas.put({ row, column: from, toColumn: WORDS, value: "What it means", style: styles.headSays });
  lines.forEach(({ says }, index) =>
    canvas.put({ row: row + 1 + index, column: from, toColumn: WORDS, value: says, style: styles.cellSays }),
  );
  return end;
}

function putPictures(canvas: Canvas, row: number, { result, shown }: Shown): number {
  for (let at = row; at < row + PICTURE_ROWS; at += 1) canvas.atLeast(at, 20);
  const halves = [
    { column: 1, toColumn: 4, aspect: 1.5 },
    { column: 4, toColumn: 7, aspect: 1.85 },
  ] as const;
  shown.forEach((wave, index) => {
    const half = halves[index] ?? halves[0];
    canvas.chart(
      networkPlot(canvas, {
        id: `network-${wave.wave}`,
        title: `Wave ${wave.wave}`,
        altText: `${countText(wave.members, "person", "people")} by school on a circle with ${countText(wave.ties, "tie")}, ${countText(wave.returned, "tie")} of them returned.`,
        anchor: { row, column: half.column, toRow: row + PICTURE_ROWS, toColumn: half.toColumn },
        members: result.members,
        wave,
        aspect: half.aspect,
      }),
    );
  });
  return row + PICTURE_ROWS;
}

function putSchools(canvas: Canvas, row: number, shown: readonly NetworkWave[]): number {
  const names = [...new Set(shown.flatMap(({ schools }) => schools.map(({ school }) => school)))];
  if (names.length < 2) return row;
  canvas.put({ row: row + 1, column: 1, toColumn: WORDS, value: "School by school", style: styles.section });
  return putPlainTable(canvas, {
    row: row + 2,
    column: 1,
    headings: [
      { text: "School", side: "left" },
      ...shown.flatMap(({ wave }) => [
        { text: `Inside, wave ${wave}`, side: "right" as const },
        { text: `To others, wave ${wave}`, side: "right" as const },
      ]),
    ],
    rows: names.map((school) => ({
      key: `network-school:${school}`,
      cells: [
        school,
        ...shown.flatMap(({ schools }) => {
          const own = schools.find((one) => one.school === school);
          return [own?.inside ?? null, own?.across ?? null];
        }),
      ],
    })),
  });
}

function putPeople(canvas: Canvas, row: number, { result, shown }: Shown): number {
  canvas.put({ row: row + 1, column: 1, toColumn: WORDS, value: "Person by person", style: styles.section });
  const waves = shown.map((wave) => new Map(wave.places.map((place) => [place.member, place])));
  return putPlainTable(canvas, {
    row: row + 2,
    column: 1,
    headings: [
      { text: "School and code", side: "left" },
      ...shown.map(({ wave }) => ({ text: `Named by, wave ${wave}`, side: "right" as const })),
      ...shown.map(({ wave }) => ({ text: `In between, wave ${wave}`, side: "right" as const })),
    ],
    rows: result.members.map(({ school, person, node }, member) => ({
      key: `network-person:${person}`,
      cells: [
        [school, node === null ? person : `${person} (${node})`].filter((part) => part !== null).join(": "),
        ...waves.map((places) => places.get(member)?.namedBy ?? null),
        ...waves.map((places) => {
          const place = places.get(member);
          return place === undefined ? null : decimalText(place.betweenness, 0);
        }),
      ],
    })),
  });
}
