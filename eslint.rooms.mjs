/**
 * The allow-list of imports: which room may open which door. A room not listed in `rooms` may import nothing but
 * itself; a package not listed in `packages` may not be imported there.
 *
 * `workbook, stats -> tables, words, report -> analyses -> impact -> disclosure -> governance -> engine/index -> templates, xlsx -> hosts`
 */
export const engineRooms = {
  workbook: { rooms: [], packages: ["@noble/hashes/.*"] },
  stats: { rooms: [], packages: ["simple-statistics", "ml-matrix", "@stdlib/.*"] },
  tables: { rooms: ["workbook", "stats"], packages: ["valibot"] },
  words: { rooms: ["workbook", "stats"], packages: [] },
  report: { rooms: ["workbook", "stats", "words"], packages: [] },
  analyses: { rooms: ["workbook", "stats", "tables", "words", "report"], packages: ["graphology.*"] },
  impact: { rooms: ["workbook", "stats", "tables", "words", "report", "analyses"], packages: [] },
  contributions: {
    rooms: ["workbook", "stats", "tables", "words", "report", "analyses", "impact"],
    packages: ["valibot"],
  },
  disclosure: {
    rooms: ["workbook", "stats", "tables", "words", "report", "analyses", "impact"],
    packages: ["@noble/hashes/.*"],
  },
  governance: {
    rooms: ["workbook", "stats", "tables", "words", "report", "analyses", "impact", "disclosure"],
    packages: [],
  },
};

/** Files directly in `engine/` every room may use. */
export const engineShared = [
  "issue",
  "issues",
  "outcome",
  "study",
  "scale",
  "answerSet",
  "settings",
  "form",
  "formRecords",
  "estimate",
  "result",
  "results",
  "enquiry",
  "thresholds",
];

/** Top-level folders: which doors of other folders they may open, and which packages. */
export const folders = {
  templates: { doors: ["engine"], packages: [] },
  xlsx: { doors: ["engine"], packages: ["@zip.js/zip.js", "exceljs", "saxes"] },
  headless: {
    doors: ["engine", "templates", "xlsx"],
    packages: ["node:.*", "commander", "cli-progress", "\\.\\./package\\.json"],
  },
  manifest: { doors: [], packages: [] },
  addin: { doors: ["engine", "templates", "xlsx", "manifest"], packages: ["lit.*"] },
};
