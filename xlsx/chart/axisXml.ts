import type { AxisDraft } from "../../engine";
import { escapeXml } from "../package/xmlText";
import { AXIS_LINE, CHART_TEXT, GRID_LINE } from "./chartLook";
import { lineXml, NO_LINE, textProperties, titleXml } from "./shapeXml";

interface AxisPlace {
  readonly id: number;
  readonly crossing: number;
  readonly position: "b" | "l";
  /** Where this axis meets the other one: `<c:crossesAt>` or `<c:crosses>`. */
  readonly meets: string;
  readonly between: "midCat" | "between";
  /** Numbers beside the axis itself, or at the low end of the other one, clear of what is drawn. */
  readonly labelsAt: "nextTo" | "low";
}

/** A value axis with limits of its own: what a chart shows never depends on the host's choice. */
export function valueAxisXml(axis: AxisDraft, { id, crossing, position, meets, between, labelsAt }: AxisPlace): string {
  const { minimum, maximum, majorUnit } = axis;
  if (!(maximum > minimum && majorUnit > 0)) throw new RangeError(`axis from ${minimum} to ${maximum} by ${majorUnit}`);
  const title = axis.title === undefined ? "" : titleXml(axis.title, CHART_TEXT, position === "l");
  const grid = axis.gridlines ? `<c:majorGridlines><c:spPr>${lineXml(GRID_LINE)}</c:spPr></c:majorGridlines>` : "";
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${maximum}"/><c:min val="${minimum}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>${grid}${title}` +
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat ?? "General")}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.labels ? labelsAt : "none"}"/>` +
    `<c:spPr>${axis.line === false ? NO_LINE : lineXml(AXIS_LINE)}</c:spPr>${textProperties(CHART_TEXT)}` +
    `<c:crossAx val="${crossing}"/>${meets}<c:crossBetween val="${between}"/><c:majorUnit val="${majorUnit}"/></c:valAx>`
  );
}

/** The category axis of bars that lie: names on the left, the first at the top where reversed. */
export function categoryAxisXml(options: {
  readonly id: number;
  readonly crossing: number;
  readonly reversed: boolean;
  readonly labels: boolean;
  readonly crossesAt: number;
}): string {
  return (
    `<c:catAx><c:axId val="${options.id}"/><c:scaling><c:orientation val="${options.reversed ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${options.labels ? "low" : "none"}"/>` +
    `<c:spPr>${lineXml(AXIS_LINE)}</c:spPr>${textProperties(CHART_TEXT)}<c:crossAx val="${options.crossing}"/>` +
    `<c:crossesAt val="${options.crossesAt}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}
