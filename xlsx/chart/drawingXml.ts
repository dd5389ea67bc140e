import type { ChartDraft } from "../../engine";
import { NAMESPACES } from "../package/part";
import { attributes, XML_DECLARATION } from "../package/xmlText";

/** The drawing part of a sheet: its charts in order, related as rId1, rId2 ...; they move and size with the cells. */
export function drawingXml(charts: readonly ChartDraft[]): string {
  const anchors = charts.map((chart, index) => {
    const { row, column, toRow, toColumn } = chart.anchor;
    if (toRow <= row || toColumn <= column) throw new RangeError(`chart ${chart.id} has no size`);
    const corner = (tag: string, atRow: number, atColumn: number) =>
      `<xdr:${tag}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return (
      `<xdr:twoCellAnchor>${corner("from", row, column)}${corner("to", toRow, toColumn)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr${attributes({ id: index + 2, name: `Chart ${chart.id}`, descr: chart.altText })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${NAMESPACES.chart}">` +
      `<c:chart xmlns:c="${NAMESPACES.chart}" xmlns:r="${NAMESPACES.relationship}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${NAMESPACES.spreadsheetDrawing}" xmlns:a="${NAMESPACES.drawing}">${anchors.join("")}</xdr:wsDr>`;
}
