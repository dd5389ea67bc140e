import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from "../../../engine";
import type { HostSheet, HostValidation } from "../../host";
import { colorOf } from "./hostedStyle";

interface Message {
  readonly title: string;
  readonly message: string;
  readonly showAlert?: boolean;
}
interface Rule {
  readonly list?: { readonly source: string };
  readonly wholeNumber?: Bounds;
  readonly decimal?: Bounds;
  readonly date?: object;
  readonly textLength?: { readonly formula1: number };
}
interface Bounds {
  readonly formula1: number;
  readonly formula2: number;
}

/** What may be typed into cells of the host. */
export function hostedValidations({ validations }: HostSheet): NonNullable<SheetDraft["validations"]> {
  return validations.map(hostedValidation);
}

function hostedValidation({ range, look }: HostValidation): ValidationDraft {
  const prompt = messageOf(look.prompt);
  const alert = look.errorAlert as Message | undefined;
  const error = alert?.showAlert === false ? null : messageOf(alert);
  const common = {
    range,
    ...(prompt === null ? {} : { prompt }),
    ...(error === null ? {} : { error }),
    ...(alert?.showAlert === false ? { advisory: true } : {}),
  };
  const rule = (look.rule ?? {}) as Rule;
  if (rule.list?.source.startsWith("=")) return { ...common, kind: "list-range", formula: rule.list.source.slice(1) };
  if (rule.wholeNumber) return { ...common, kind: "whole", ...bounds(rule.wholeNumber) };
  if (rule.decimal) return { ...common, kind: "decimal", ...bounds(rule.decimal) };
  if (rule.date) return { ...common, kind: "date" };
  if (rule.textLength) return { ...common, kind: "text", maximumLength: rule.textLength.formula1 };
  return { ...common, kind: "list", choices: rule.list?.source.split(",") ?? [] };
}

const bounds = ({ formula1, formula2 }: Bounds) => ({ minimum: formula1, maximum: formula2 });

function messageOf(message: unknown): { title: string; text: string } | null {
  if (typeof message !== "object" || message === null) return null;
  const { title, message: text } = message as Message;
  return { title, text };
}

/** A format by formula. */
export function hostedConditionalFormat({
  range,
  look,
}: HostSheet["conditionalFormats"][number]): ConditionalFormatDraft {
  const fill = colorOf(look["fill.color"]);
  const color = colorOf(look["font.color"]);
  return {
    range,
    formula: String(look.formula).replace(/^=/, ""),
    style: {
      ...(fill === undefined ? {} : { fill }),
      ...(color === undefined ? {} : { color }),
      ...(typeof look["font.bold"] === "boolean" ? { bold: look["font.bold"] } : {}),
      ...(typeof look["font.italic"] === "boolean" ? { italic: look["font.italic"] } : {}),
    },
  };
}
