import type { CellRange } from "../../../engine";
import { method, property, taken, type ApiObject, type Look } from "../apiObject";
import { accessDenied, invalidArgument } from "../hostError";
import type { HostSheet } from "../workbookModel";
import { overlap } from "./address";

const ruleKinds = ["list", "wholeNumber", "decimal", "date", "time", "textLength", "custom"];

/** `Range.dataValidation` and `RangeAreas.dataValidation`: what is set counts in every block. */
export function dataValidation(sheet: HostSheet, blocks: readonly CellRange[]): ApiObject {
  const find = (block: CellRange) => sheet.validations.find(({ range }) => sameBlock(range, block));
  const present = (block: CellRange): Look => {
    const found = find(block);
    if (found) return found.look;
    const look: Look = {};
    sheet.validations.push({ range: block, look });
    return look;
  };
  const kept = (name: string, check: (value: unknown) => unknown) =>
    property(
      () => (blocks[0] === undefined ? null : (find(blocks[0])?.look[name] ?? null)),
      (value) => {
        if (sheet.protection !== null) throw accessDenied();
        const kept = check(value);
        for (const block of blocks) present(block)[name] = kept;
      },
    );
  return {
    type: "DataValidation",
    members: {
      rule: kept("rule", (value) => {
        const rule = plainObject(value);
        const [kind = "", ...more] = Object.keys(rule).filter((name) => rule[name] !== undefined);
        if (more.length > 0 || !ruleKinds.includes(kind)) throw invalidArgument("one known rule");
        const { source } = plainObject(rule[kind]);
        // Excel's own limit for choices written out.
        if (kind === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255)
          throw invalidArgument("choices of more than 255 characters");
        return rule;
      }),
      prompt: kept("prompt", shortTexts),
      errorAlert: kept("errorAlert", shortTexts),
      ignoreBlanks: kept("ignoreBlanks", taken.truth),
      clear: method(() => {
        sheet.validations = sheet.validations.filter(({ range }) => !blocks.some((block) => overlap(range, block)));
        return null;
      }),
    },
  };
}

const sameBlock = (a: CellRange, b: CellRange) =>
  a.row === b.row && a.column === b.column && a.toRow === b.toRow && a.toColumn === b.toColumn;

function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument("an object expected");
  return value as Readonly<Record<string, unknown>>;
}

/** Excel's own limits: 32 characters of title, 255 of message. */
function shortTexts(value: unknown): unknown {
  const { title, message } = plainObject(value);
  if (taken.text(title).length > 32 || taken.text(message).length > 255) throw invalidArgument("too long a message");
  return value;
}
