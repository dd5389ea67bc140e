import type { Random } from "./random";

type Bytes = Uint8Array<ArrayBuffer>;

/** Pieces of XML and numbers that have broken readers before. */
const PIECES = [
  "<c>", "</c>", "<c/>", "<row>", "</row>", '<row r="0">', '<row r="1048577">', '<row r="99999999999999999999">',
  '<c r="XFD1048576">', '<c r="ZZZZZ1">', '<c t="s"><v>99999999</v></c>', '<c t="s"><v>-1</v></c>', '<c t="d"><v>T</v></c>',
  "<v>1e999</v>", "<v>NaN</v>", "<v/>", "<f/>", '<f t="array" ref="A1:XFD1048576"/>', '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:A1"/>', "<is><t>", "</t></is>", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "<!DOCTYPE x>", "&amp", "&#0;",
  "&#x110000;", "&lol;", 'xmlns="urn:x"', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', "<x:row>",
  '<col min="1" max="999999999" hidden="1"/>', '<col min="-5" max="x" hidden="1"/>', "\u0000", "\u00ff\u00fe", "<", ">", '"', "'", "/", "=",
  'r:id="rId999"', '<definedName name="EnquiryImpact_Sheet" localSheetId="-1">"1:x"</definedName>', "_xD800_", "_x0000_",
]; // prettier-ignore

/** Values that have broken readers before, for attributes and for texts. */
const VALUES = [
  "", "0", "1", "-1", "1.5", "1e999", "NaN", "4294967296", "99999999999999999999", "A1", "XFD1048576", "XFE1", "A0", "a1",
  "A1:XFD1048576", "B2:A1", "s", "str", "b", "d", "e", "inlineStr", "n", "x", "true", "worksheet", "/", "../..", "rId1", "rId2",
  "__proto__", "toString", "_x0000_", "_xD800_", "&amp;", "&#x10FFFF;", "2023-02-30", "2023-02-28T25:61:61", "#N/A", "\u{1F600}",
]; // prettier-ignore

/** Changes some bytes of a part: mostly values and whole tags, so that much of it still is XML; else anything. */
export function mutateBytes(bytes: Bytes, random: Random): Bytes {
  let mutated = bytes;
  const mutate = random(3) > 0 ? mutateXml : mutateOnce;
  for (let count = 1 + random(4); count > 0; count -= 1) mutated = mutate(mutated, random);
  return mutated;
}

/** Replaces an attribute's value, a text or a name's letter case, or drops or doubles a tag that is closed in itself. */
function mutateXml(bytes: Bytes, random: Random): Bytes {
  const at = random(bytes.length + 1);
  const [open, close] = [
    [34, 34],
    [62, 60],
    [60, 62],
  ][random(3)] ?? [34, 34];
  const from = bytes.indexOf(open ?? 34, at);
  const to = from < 0 ? -1 : bytes.indexOf(close ?? 34, from + 1);
  if (to < 0 || to - from > 10_000) return bytes;
  if (open === 60) {
    if (bytes[to - 1] !== 47) return bytes;
    const copies = Array.from({ length: random(3) }, () => bytes.subarray(from, to + 1));
    return join(bytes.subarray(0, from), ...copies, bytes.subarray(to + 1));
  }
  const value = new TextEncoder().encode(VALUES[random(VALUES.length)]);
  return join(bytes.subarray(0, from + 1), value, bytes.subarray(to));
}

function mutateOnce(bytes: Bytes, random: Random): Bytes {
  const at = random(bytes.length + 1);
  const length = random(Math.min(200, bytes.length - at + 1));
  const stretch = bytes.slice(at, at + length);
  switch (random(7)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
      return flipped;
    }
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return join(bytes.subarray(0, at), ...Array.from({ length: 2 + random(500) }, () => stretch), bytes.subarray(at));
    case 3:
      return bytes.slice(0, at);
    case 4:
    case 5: {
      const tag = bytes.indexOf(random(2) === 0 ? 60 : 62, at);
      const place = tag < 0 ? at : random(2) === 0 ? tag : tag + 1;
      const piece = new TextEncoder().encode(PIECES[random(PIECES.length)]);
      return join(bytes.subarray(0, place), piece, bytes.subarray(place));
    }
    default: {
      const other = random(bytes.length + 1);
      return join(bytes.subarray(0, other), stretch, bytes.subarray(other));
    }
  }
}

function join(...pieces: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
