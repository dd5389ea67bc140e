import type { AddInRuntime } from "../addInRuntime";
import { method, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";

/** Objects a request makes anew by their type's name; office.js itself asks for them. */
export const services: Readonly<Record<string, (state: ExcelState) => ApiObject>> = {
  /** office.js says that commands of the ribbon may come now. */
  "Microsoft.InternalService.AddinInternalService": () => ({
    type: "AddinInternalService",
    members: { notifyActionHandlerReady: method(() => null) },
  }),
  /** Shows and hides the pane. */
  "Microsoft.AppRuntime.AppRuntimeService": ({ runtime }) => ({
    type: "AppRuntimeService",
    members: {
      getAppRuntimeState: method(() => runtime.paneState),
      setAppRuntimeState: method((wanted) => {
        runtime.paneState = taken.oneOf(["Background", "Visible"])(wanted) as AddInRuntime["paneState"];
        return null;
      }),
    },
  }),
  /** Where office.js hands back what worksheet functions came to. */
  "Microsoft.ExcelServices.CustomFunctions": ({ runtime }) => ({
    type: "CustomFunctions",
    members: {
      _SetOsfControlContainerReadyForCustomFunctions: method(() => null),
      setInvocationResults: method((results) => {
        runtime.answered(results);
        return null;
      }),
    },
  }),
};
