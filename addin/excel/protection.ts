import { structureProtected, workbookReadOnly } from "./failure";

/** Fails with a sentence where no sheet can be added. */
export async function refuseWhereProtected(context: Excel.RequestContext): Promise<void> {
  const protection = askProtection(context);
  await context.sync();
  protection();
}

/** Asks whether sheets can be added; calling the answer after the next sync fails with a sentence where not. */
export function askProtection({ workbook }: Excel.RequestContext): () => void {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  return () => {
    if (workbook.readOnly) throw workbookReadOnly();
    if (workbook.protection.protected) throw structureProtected();
  };
}
