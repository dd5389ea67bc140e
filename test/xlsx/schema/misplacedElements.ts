import { SaxesParser } from "saxes";
import { drawingOrder } from "./drawingOrder";
import { packageOrder, spreadsheetOrder } from "./spreadsheetOrder";

const ORDER: Readonly<Record<string, string>> = { ...drawingOrder, ...spreadsheetOrder, ...packageOrder };

/** Sentences on elements that stand where the schema does not allow them; none in a valid part. */
export function misplacedElements(xml: string): string[] {
  const found: string[] = [];
  const open: { name: string; key: string; reached: number }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => found.push(error.message));
  parser.on("opentag", ({ name }) => {
    const parent = open.at(-1);
    const slots = parent && ORDER[parent.key]?.split(" ");
    if (parent && slots) {
      const slot = slots.findIndex((choice) => choice.split("|").includes(name));
      if (slot < 0) found.push(`${name} is not allowed in ${parent.key}`);
      else if (slot < parent.reached) found.push(`${name} comes too late in ${parent.key}`);
      parent.reached = Math.max(parent.reached, slot);
    }
    const kind = open.some((one) => one.name === "c:barChart") ? "bar" : "scatter";
    open.push({ name, key: name === "c:ser" ? `${kind}/c:ser` : name, reached: 0 });
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}
