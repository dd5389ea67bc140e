import type { ChartDraft } from "../../engine";
import { NAMESPACES } from "../package/part";
import { XML_DECLARATION } from "../package/xmlText";
import { categoryAxisXml, valueAxisXml } from "./axisXml";
import { CHART_TEXT, CHART_TITLE } from "./chartLook";
import { barSeriesXml, scatterSeriesXml } from "./seriesXml";
import { NO_LINE, solidFill, textProperties, titleXml } from "./shapeXml";

const FIRST_AXIS = 111_111_111;
const SECOND_AXIS = 222_222_222;

/**
 * The chart part of a draft, its references on the named sheet. Elements stand in the order of the schema (ECMA-376
 * part 1, annex A.5.1, dml-chart.xsd), caches hold the values of the cells, empty cells are gaps, and rows hidden from
 * view are still drawn.
 */
export function chartXml(sheet: string, chart: ChartDraft): string {
  const title =
    chart.title === undefined
      ? '<c:autoTitleDeleted val="1"/>'
      : `${titleXml(chart.title, CHART_TITLE)}<c:autoTitleDeleted val="0"/>`;
  const plot = chart.kind === "scatter" ? scatterPlot(sheet, chart) : barPlot(sheet, chart);
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(CHART_TEXT)}</c:legend>`
    : "";
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${NAMESPACES.chart}" xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.relationship}">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${title}` +
    `<c:plotArea>${layoutXml(chart.plot)}${plot}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>${legend}` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${chart.background === "none" ? "<a:noFill/>" : solidFill("FFFFFF")}${NO_LINE}</c:spPr>${textProperties(CHART_TEXT)}</c:chartSpace>`
  );
}

function layoutXml(plot: ChartDraft["plot"]): string {
  if (!plot) return "<c:layout/>";
  return (
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${plot.left}"/><c:y val="${plot.top}"/><c:w val="${plot.width}"/><c:h val="${plot.height}"/></c:manualLayout></c:layout>`
  );
}

function scatterPlot(sheet: string, chart: ChartDraft & { kind: "scatter" }): string {
  const series = chart.series.map((one, index) => scatterSeriesXml(sheet, one, index)).join("");
  const meets = (at: number) => `<c:crossesAt val="${at}"/>`;
  const x = valueAxisXml(chart.x, {
    id: FIRST_AXIS,
    crossing: SECOND_AXIS,
    position: "b",
    meets: meets(chart.y.crossesAt ?? chart.y.minimum),
    between: "midCat",
    labelsAt: "low",
  });
  const y = valueAxisXml(chart.y, {
    id: SECOND_AXIS,
    crossing: FIRST_AXIS,
    position: "l",
    meets: meets(chart.x.crossesAt ?? chart.x.minimum),
    between: "midCat",
    labelsAt: "low",
  });
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}` +
    `<c:axId val="${FIRST_AXIS}"/><c:axId val="${SECOND_AXIS}"/></c:scatterChart>${x}${y}`
  );
}

function barPlot(sheet: string, chart: ChartDraft & { kind: "stacked-bar" }): string {
  const series = chart.series.map((one, index) => barSeriesXml(sheet, one, index, chart.categories)).join("");
  const categories = categoryAxisXml({
    id: FIRST_AXIS,
    crossing: SECOND_AXIS,
    reversed: chart.reverseCategories,
    labels: chart.categoryLabels ?? chart.plot === undefined,
    crossesAt: chart.value.crossesAt ?? chart.value.minimum,
  });
  const values = valueAxisXml(chart.value, {
    id: SECOND_AXIS,
    crossing: FIRST_AXIS,
    position: "b",
    // Reversed categories end at the bottom, and that is where the numbers belong.
    meets: `<c:crosses val="${chart.reverseCategories ? "max" : "min"}"/>`,
    between: "between",
    labelsAt: "nextTo",
  });
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${Math.min(500, Math.max(0, Math.round(chart.gapWidth)))}"/><c:overlap val="100"/>` +
    `<c:axId val="${FIRST_AXIS}"/><c:axId val="${SECOND_AXIS}"/></c:barChart>${categories}${values}`
  );
}
