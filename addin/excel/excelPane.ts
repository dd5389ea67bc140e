import { addInFiles } from "../../manifest";
import { associateCommands } from "../functions/commands";
import { startPane } from "../taskpane/startPane";
import { engineClient } from "../worker/engineClient";
import { fileClient } from "../worker/fileClient";
import { isDarkTheme } from "./isDarkTheme";
import { OfficeHost } from "./officeHost";
import { officeRuntime } from "./officeRuntime";
import { whenOfficeAnswers } from "./whenOfficeAnswers";

declare const PRODUCT_VERSION: string;

/** After this the pane says that Excel did not answer; should it answer later, the pane goes on as usual. */
const PATIENCE_MILLISECONDS = 15_000;

const root = document.getElementById("pane");
if (root === null) throw new RangeError("the page has no pane");

const pane = startPane({
  root,
  engine: engineClient({
    analyses: () => new Worker("engine-worker.js"),
    forms: () => new Worker("forms-worker.js"),
  }),
  files: fileClient(() => new Worker("file-worker.js")),
  version: PRODUCT_VERSION,
});

whenOfficeAnswers({
  patience: PATIENCE_MILLISECONDS,
  onNever: () => pane.giveUp(),
  onExcel: async () => {
    followOfficeTheme();
    associateCommands({ pane, guide: new URL(addInFiles.help, document.baseURI).href });
    try {
      pane.connect(await OfficeHost.open(officeRuntime()));
    } catch {
      pane.giveUp();
    }
  },
});

/** Office's own dark and light, where it says; else the pane follows the system's. */
function followOfficeTheme(): void {
  const isDark = isDarkTheme(Office.context.officeTheme);
  if (isDark !== null) document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
}
