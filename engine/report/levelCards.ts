import type { ImpactLevel } from "../result";
import type { DrawnFigure } from "../words/figures";
import { sureText, weakestText } from "../words/labels";
import { levelHeadline, levelOf } from "../words/levels";
import type { ReportSource } from "./report";
import { type LevelBlock, levelBlocks } from "./sheets/levelBlocks";

/** One level of the summary in words, for a host that shows it beside the workbook. */
export interface LevelCard {
  readonly level: ImpactLevel;
  /** "PUPILS" */
  readonly title: string;
  readonly headline: string;
  /** "+2.8 points" */
  readonly figure: string;
  readonly figureNote: string;
  /** The figure with its likely range, where it has one. */
  readonly drawn: DrawnFigure | null;
  /** "●●○ Fairly sure" */
  readonly sure: string;
  /** Why not surer; null where nothing is weak. */
  readonly weakest: string | null;
}

/** The three levels as the summary sheet says them, pupils first. */
export function levelCards(source: ReportSource): readonly LevelCard[] {
  return levelBlocks(source).flatMap((block) => cardOf(block, source));
}

function cardOf(block: LevelBlock, { impact }: ReportSource): readonly LevelCard[] {
  const level = levelOf(impact, block.level);
  if (level === null) return [];
  const { title, figure, figureNote, drawn } = block;
  return [
    {
      level: block.level,
      title,
      headline: block.headline ?? levelHeadline(level),
      figure,
      figureNote,
      drawn,
      sure: sureText(level.sure),
      weakest: weakestText(level),
    },
  ];
}
