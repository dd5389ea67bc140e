import type { Caption, FoundTable } from "../layout/foundTable";

const CLASS_TITLE =
  /^(?:class|form|set|reg(?:istration)?(?: group)?|tutor group)\s*[:–-]?\s*([\p{L}\d][\p{L}\d./-]{0,5})$/iu;
/** A class has a digit or is a letter or two: "Form time" and "Set texts" name none. */
const NAME = /\d|^\p{L}{1,2}$/u;

/**
 * The title nearest above a table that names its class and nothing else, with the class; null where none does.
 * @example classInTitles(tableUnder("Form 7KL"))?.name // "7KL"
 */
export function classInTitles({
  captions,
  range,
}: Pick<FoundTable, "captions" | "range">): { readonly name: string; readonly caption: Caption } | null {
  const named = captions.flatMap((caption) => {
    const name = CLASS_TITLE.exec(caption.text.trim())?.[1];
    return caption.row <= range.row && name !== undefined && NAME.test(name) ? [{ name, caption }] : [];
  });
  return named[named.length - 1] ?? null;
}
