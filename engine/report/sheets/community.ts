import { type CommunityResult, communityRings, communityRoles, type CommunityWave } from "../../results/community";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  communityAnswer,
  communityNotes,
  countCell,
  movementRows,
  ringSays,
  roleSays,
  roleWords,
  themeWords,
} from "../../words/community";
import { countText, timesText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { ringPlot } from "../charts/ringPlot";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putPlainTable } from "./plainTable";
import { upperFirst } from "../../words/statement";

/** Margin, the picture, a gap, then label, words and counts. */
const widths = [2, 62, 2, 26, 34, 13, 13, 13] as const;
const LABEL = 3;
const LEAST_ROWS = 17;

/** "Inquiry community": who has which role, how near the core, and how that moved. */
export function communitySheet(source: ReportSource, result: CommunityResult): SheetDraft {
  const [first, last] = [result.waves[0], result.waves.at(-1)];
  const waves = first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
  const { canvas, row: head } = startFrame(source, {
    id: "community",
    name: "Inquiry community",
    orientation: "landscape",
    widths,
    title: "Who takes part, and how near the core?",
    subtitle: sentences([source.settings.title, source.settings.period, `Listed ${timesText(result.waves.length)}`]),
    answer: communityAnswer(result),
  });
  const afterCounts = putCounts(canvas, head, waves);
  const afterMoves = putMoves(canvas, afterCounts, result);
  const hasPeople = result.members.length > 0;
  const picture = Math.max(afterMoves, head + LEAST_ROWS);
  for (let row = head + 1; row < picture; row += 1) canvas.atLeast(row, 22);
  if (hasPeople && first !== undefined && last !== undefined)
    canvas.chart(
      ringPlot(canvas, {
        id: "community",
        altText: `Three rings, core, active and peripheral, with ${countText(last.members, "person", "people")}; lines run from where they stood at the start.`,
        anchor: { row: head, column: 1, toRow: picture, toColumn: 2 },
        members: result.members,
        waves: [first.wave, last.wave],
        aspect: 0.95,
        ringNames: ringSays,
        roleNames: {
          "lead inquirer": roleWords["lead inquirer"][1],
          "inquiry advocate": roleWords["inquiry advocate"][1],
          "practitioner inquirer": roleWords["practitioner inquirer"][1],
          "inquiry assistant": roleWords["inquiry assistant"][1],
        },
      }),
    );
  const afterThemes = putThemes(canvas, picture, result);
  const afterPeople = hasPeople ? putPeople(canvas, afterThemes, { result, waves }) : afterThemes;
  return canvas.draft({ lastRow: putNotes(canvas, afterPeople, communityNotes(hasPeople)) });
}

function waveHeadings(waves: readonly CommunityWave[]) {
  return waves.map(({ wave }) => ({ text: `Wave ${wave}`, side: "right" as const }));
}

function putCounts(canvas: Canvas, row: number, waves: readonly CommunityWave[]): number {
  const roleRows = communityRoles.map((role, index) => ({
    key: `community-role:${role}`,
    cells: [
      upperFirst(roleWords[role][1]),
      roleSays[role],
      ...waves.map(({ roles }) => countCell(roles[index] ?? null)),
    ],
  }));
  const ringRows = communityRings.map((ring, index) => ({
    key: `community-ring:${ring}`,
    cells: [
      `${ringSays[ring]} ring`,
      mostly(waves, index),
      ...waves.map(({ rings }) => countCell(rings[index] ?? null)),
    ],
  }));
  return putPlainTable(canvas, {
    row,
    column: LABEL,
    headings: [{ text: "Role or ring", side: "left" }, { text: "What it is", side: "left" }, ...waveHeadings(waves)],
    rows: [
      ...roleRows,
      ...ringRows,
      { key: "community-all", cells: ["All", "Everyone listed", ...waves.map(({ members }) => members)], strong: true },
    ],
  });
}

/** Who is in a ring now: "2 advocates, 5 practitioners". */
function mostly(waves: readonly CommunityWave[], ring: number): string {
  const counts = waves.at(-1)?.counts ?? [];
  const parts = communityRoles.flatMap((role, index) => {
    const count = counts[index]?.[ring] ?? 0;
    const [one, many] = roleWords[role].map((words) => words.replace(/^inquiry | inquirers?$/g, ""));
    return count === null || count === 0 ? [] : [`${count} ${count === 1 ? (one ?? "") : (many ?? "")}`];
  });
  return parts.length === 0 ? "" : `Now: ${parts.join(", ")}`;
}

function putMoves(canvas: Canvas, row: number, { movement }: CommunityResult): number {
  if (movement === null) return row;
  return putPlainTable(canvas, {
    row: row + 1,
    column: LABEL,
    headings: [
      { text: "From the first time to the last", side: "left" },
      { text: "People", side: "right" },
    ],
    rows: movementRows(movement).map(([label, count]) => ({ key: `community-move:${label}`, cells: [label, count] })),
  });
}

function putThemes(canvas: Canvas, row: number, { themes }: CommunityResult): number {
  if (themes.length === 0) return row;
  canvas.put({
    row: row + 1,
    column: 1,
    toColumn: canvas.lastColumn,
    value: "In their own words",
    style: styles.section,
  });
  themes.forEach(({ theme, school, text }, index) => {
    const at = row + 2 + index;
    canvas.key(at, `community-theme:${theme}:${school ?? ""}`);
    canvas.put({ row: at, column: 1, value: `${themeWords[theme]}: ${school ?? "the group"}`, style: styles.cell });
    canvas.put({ row: at, column: 2, toColumn: canvas.lastColumn, value: text, style: styles.cellSays });
  });
  return row + 2 + themes.length;
}

function putPeople(
  canvas: Canvas,
  row: number,
  { result, waves }: { readonly result: CommunityResult; readonly waves: readonly CommunityWave[] },
): number {
  canvas.put({
    row: row + 1,
    column: 1,
    toColumn: canvas.lastColumn,
    value: "Person by person",
    style: styles.section,
  });
  const heads = [
    { column: 1, text: "School and code" },
    { column: LABEL, text: "Role now" },
    { column: LABEL + 1, text: "Rings" },
  ];
  heads.forEach(({ column, text }, index) =>
    canvas.put({ row: row + 2, column, value: text, style: index === 0 ? styles.headLeft : styles.headSays }),
  );
  result.members.forEach(({ person, school, stands, parent, designs }, index) => {
    const at = row + 3 + index;
    const rings = stands
      .filter(({ wave }) => waves.some((one) => one.wave === wave))
      .map(({ ring }) => ring ?? "no ring");
    const marks = [parent === true ? "parent" : null, designs === true ? "designs" : null].filter(
      (mark) => mark !== null,
    );
    canvas.key(at, `community-person:${person}`);
    canvas.put({ row: at, column: 1, value: school === null ? person : `${school}: ${person}`, style: styles.cell });
    canvas.put({
      row: at,
      column: LABEL,
      value: [stands.at(-1)?.role ?? "no role", ...marks].join(", "),
      style: styles.cellSays,
    });
    canvas.put({ row: at, column: LABEL + 1, value: [...new Set(rings)].join(", then "), style: styles.cellSays });
  });
  return row + 3 + result.members.length;
}
