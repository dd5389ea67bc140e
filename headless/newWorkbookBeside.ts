import path from "node:path";
import { exitCode, Stop } from "./exitCode";

export interface NewWorkbookOptions {
  /** What is added to the input's name: "coded". */
  readonly ending: string;
  /** Where it is wanted instead. */
  readonly out?: string;
  /** Files that were given and are never written over. */
  readonly given: readonly string[];
}

/** Where a new .xlsx goes that is made from an input: beside it, under its name with an ending. */
export function newWorkbookBeside(input: string, { ending, out, given }: NewWorkbookOptions): string {
  const stem = path.basename(input, path.extname(input)).replace(/-CONFIDENTIAL$/, "");
  const wanted = out ?? path.join(path.dirname(input), `${stem}-${ending}.xlsx`);
  if (path.extname(wanted).toLowerCase() !== ".xlsx") {
    throw new Stop(exitCode.unusable, `This is a new .xlsx file. Let the name ${wanted} end in .xlsx.`);
  }
  if (given.some((file) => path.resolve(file) === path.resolve(wanted))) {
    throw new Stop(exitCode.unusable, `What you give is never changed. Give the new file another name than ${wanted}.`);
  }
  return wanted;
}
