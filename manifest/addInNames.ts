/** What the add-in is called and who makes it: said once, written into both manifests. */
export const addIn = {
  /** The same in both manifests: Office takes them for one add-in. */
  id: "3b2f6f0e-5d7c-4f0a-9f5e-8f2a64c1d7b3",
  version: "0.1.0",
  name: "Enquiry Impact",
  fullName: "Enquiry Impact for school alliances",
  provider: "Enquiry Impact contributors",
  description: "Tells schools honestly, inside their own workbook, whether a collaborative enquiry made a difference.",
  fullDescription:
    "Reads attainment before and after, questionnaires and facilitator forms in the open workbook and adds sheets that say what changed, how sure one can be and what cannot be said. Nothing leaves the computer.",
  locale: "en-GB",
  accentColor: "#12436D",
} as const;

/** Files the manifests point to, below the base URL. */
export const addInFiles = {
  pane: "taskpane.html",
  help: "help.html",
  privacy: "privacy.html",
  functions: "functions.js",
  functionsMetadata: "functions.json",
} as const;

/** What stands before the name of every worksheet function: `=ENQUIRY.HEDGESG(...)`. */
export const FUNCTION_NAMESPACE = "ENQUIRY";

/** What the add-in asks of Excel; everything newer is looked for while it runs. */
export const requirements = [
  { name: "SharedRuntime", minimum: "1.1" },
  { name: "ExcelApi", minimum: "1.9" },
] as const;

/** Office's name for the pane that may open by itself with a document. */
export const PANE_ID = "Office.AutoShowTaskpaneWithDocument";
