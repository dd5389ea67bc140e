import { workbookDamaged } from "../../engine";
import { refuse } from "./refusal";

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const PREDEFINED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of a part: UTF-8 with its references replaced and its line ends normalised (XML 1.0, 2.11 and 4.6). */
export function decodeXmlText(bytes: Uint8Array, from: number, to: number): string {
  let plain = true;
  let ascii = true;
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === AMPERSAND || byte === CARRIAGE_RETURN) plain = false;
    else if (byte >= 128) ascii = false;
  }
  const text = ascii && to - from <= 24 ? decodeAscii(bytes, from, to) : decodeUtf8(bytes, from, to);
  return plain ? text : replaceReferences(text.replace(/\r\n?/g, "\n"));
}

/** Text as it stands between `<![CDATA[` and `]]>`. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    refuse(workbookDamaged());
  }
}

function decodeAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}

/** Only the five predefined entities and character references: there is no DTD that could declare others. */
function replaceReferences(text: string): string {
  return text.replace(/&([^;&]*);?/g, (reference: string, name: string) => {
    if (!reference.endsWith(";")) refuse(workbookDamaged());
    const predefined = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
    if (predefined !== undefined) return predefined;
    const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (!match) refuse(workbookDamaged());
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    if (code > 0x10ffff || code === 0) refuse(workbookDamaged());
    return String.fromCodePoint(code);
  });
}

/**
 * The text of an `ST_Xstring`, where `_xHHHH_` stands for one UTF-16 unit (ECMA-376 Part 1, 22.9.2.19).
 * @example unescapeXstring("_x0041__x005F_x0041_") // "A_x0041_"
 */
export function unescapeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
