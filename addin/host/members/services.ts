import { method, type ApiObject } from "../apiObject";

/** Objects a request makes anew by their type's name; office.js itself asks for them. */
export const services: Readonly<Record<string, () => ApiObject>> = {
  /** office.js says that commands of the ribbon may come now. */
  "Microsoft.InternalService.AddinInternalService": () => ({
    type: "AddinInternalService",
    members: { notifyActionHandlerReady: method(() => null) },
  }),
};
