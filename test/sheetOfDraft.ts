/** A draft as the sheet a host makes of it. */
export { draftedSheet as sheetOfDraft } from "../engine";
