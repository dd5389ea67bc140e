import type { LineLook } from "../../engine";
import { escapeXml } from "../package/xmlText";

const EMU_PER_POINT = 12_700;

/** Elements come in the order of the DrawingML schema (ECMA-376 part 1, 20.1): Excel refuses any other. */
export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

export const NO_LINE = "<a:ln><a:noFill/></a:ln>";

const DASHES = { solid: "solid", dash: "dash", dot: "sysDot" } as const;

export function lineXml({ color, width, dash }: LineLook): string {
  const pattern = dash === undefined || dash === "solid" ? "" : `<a:prstDash val="${DASHES[dash]}"/>`;
  return `<a:ln w="${Math.round(width * EMU_PER_POINT)}" cap="flat">${solidFill(color)}${pattern}<a:round/></a:ln>`;
}

export function patternFill(preset: string, foreground: string, background: string): string {
  return (
    `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${foreground}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${background}"/></a:bgClr></a:pattFill>`
  );
}

export interface TextLook {
  /** points */
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

function runProperties(tag: string, { size, color, bold }: TextLook): string {
  const language = tag === "a:rPr" ? ' lang="en-GB"' : "";
  return `<${tag}${language} sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}">${solidFill(color)}<a:latin typeface="Calibri"/></${tag}>`;
}

/** The look of labels, as `c:txPr`. */
export function textProperties(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", look)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

/** The text of one label, as `c:tx`. */
export function labelText(text: string, look: TextLook): string {
  return (
    `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", look)}</a:pPr>` +
    `<a:r>${runProperties("a:rPr", look)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  );
}

/** A title of a chart or axis; `turned`: read from below, as beside a vertical axis. */
export function titleXml(text: string, look: TextLook, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  return (
    `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", look)}</a:pPr>` +
    `<a:r>${runProperties("a:rPr", look)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}
