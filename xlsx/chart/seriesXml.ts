import type { BarSeriesDraft, ScatterSeriesDraft, SeriesCells } from "../../engine";
import { escapeXml } from "../package/xmlText";
import { numberCells, textCells } from "./cellsXml";
import { CHART_TEXT, INK } from "./chartLook";
import { shortNumber } from "./shortNumber";
import { labelText, lineXml, NO_LINE, patternFill, solidFill, textProperties } from "./shapeXml";

const LABEL_POSITIONS = { left: "l", right: "r", above: "t", below: "b" } as const;
const PATTERNS = { "light-diagonal": "ltUpDiag", dotted: "dotGrid" } as const;

function head(index: number, name: string): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
}

function markerXml(marker: ScatterSeriesDraft["marker"]): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = Math.min(72, Math.max(2, Math.round(marker.size)));
  const outline = marker.outline === undefined ? NO_LINE : lineXml({ color: marker.outline, width: 0.75 });
  // These two symbols are drawn by their outline alone.
  const drawn = marker.symbol === "x" || marker.symbol === "dash";
  const line = drawn ? lineXml({ color: marker.outline ?? marker.fill, width: 1.5 }) : outline;
  return `<c:marker><c:symbol val="${marker.symbol}"/><c:size val="${size}"/><c:spPr>${solidFill(marker.fill)}${line}</c:spPr></c:marker>`;
}

function labelsXml({ labels, x }: ScatterSeriesDraft): string {
  if (!labels) return "";
  const format = labels.numberFormat ?? "General";
  const look = { ...CHART_TEXT, color: labels.color ?? CHART_TEXT.color };
  const shown = (on: { value?: boolean; name?: boolean }) =>
    `<c:dLblPos val="${LABEL_POSITIONS[labels.position]}"/><c:showLegendKey val="0"/><c:showVal val="${on.value === true ? 1 : 0}"/>` +
    `<c:showCatName val="0"/><c:showSerName val="${on.name === true ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  // LibreOffice numbers the points where Excel shows their x value, so x values are written out.
  const written =
    labels.show !== "x"
      ? []
      : x.values.map((value, index) =>
          typeof value !== "number" || !Number.isFinite(value)
            ? ""
            : `<c:dLbl><c:idx val="${index}"/>${labelText(shortNumber(value, format), look)}${shown({ value: true })}</c:dLbl>`,
        );
  return (
    `<c:dLbls>${written.join("")}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>` +
    `${textProperties(look)}${shown({ value: labels.show === "y", name: labels.show === "series-name" })}</c:dLbls>`
  );
}

/** `CT_ScatterSer` (ECMA-376 part 1, annex A.5.1, dml-chart.xsd). */
export function scatterSeriesXml(sheet: string, series: ScatterSeriesDraft, index: number): string {
  const line = series.line ? lineXml(series.line) : '<a:ln w="19050"><a:noFill/></a:ln>';
  return (
    `<c:ser>${head(index, series.name)}<c:spPr>${line}</c:spPr>${markerXml(series.marker)}${labelsXml(series)}` +
    `<c:xVal>${numberCells(sheet, series.x)}</c:xVal><c:yVal>${numberCells(sheet, series.y)}</c:yVal><c:smooth val="0"/></c:ser>`
  );
}

/** `CT_BarSer` (ECMA-376 part 1, annex A.5.1, dml-chart.xsd). */
export function barSeriesXml(sheet: string, series: BarSeriesDraft, index: number, categories: SeriesCells): string {
  const { pattern = "none", fill, outline } = series;
  const paint = pattern === "none" ? solidFill(fill) : patternFill(PATTERNS[pattern], outline ?? INK, fill);
  const line = outline === undefined ? NO_LINE : lineXml({ color: outline, width: 0.75 });
  return (
    `<c:ser>${head(index, series.name)}<c:spPr>${paint}${line}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat>${textCells(sheet, categories)}</c:cat><c:val>${numberCells(sheet, series.values)}</c:val></c:ser>`
  );
}
