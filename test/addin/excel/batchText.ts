import type { Batch } from "../../../addin/host/wire";

const ACTIONS = ["", "instantiate", "load", "call", "set", "trace", "load", "load", "unchanged", "update"];

/** A request as lines a person can read: what is asked of which object. Ids, which differ from run to run, are left out. */
export function batchText({ Actions, ObjectPaths }: Batch): readonly string[] {
  const pathOf = (id: number | undefined): string => {
    const step = id === undefined ? undefined : ObjectPaths[id];
    if (step === undefined) return "?";
    if (step.ObjectPathType === 1) return "workbook";
    const parent = step.ParentObjectPathId === undefined ? "" : `${pathOf(step.ParentObjectPathId)}.`;
    const name = step.Name.charAt(0).toLowerCase() + step.Name.slice(1);
    if (step.ObjectPathType === 4) return parent + name;
    if (step.ObjectPathType === 5) return `${parent}item(${argumentsOf(step.ArgumentInfo)})`;
    return `${parent}${name}(${argumentsOf(step.ArgumentInfo)})`;
  };
  const argumentsOf = (given: Batch["Actions"][number]["ArgumentInfo"]): string =>
    (given?.Arguments ?? [])
      .map((value, index) => {
        const reference = given?.ReferencedObjectPathIds?.[index];
        return reference ? pathOf(reference) : JSON.stringify(value).replace(/"\{\d+\}"/g, '"{id}"');
      })
      .join(", ");
  return Actions.flatMap((action) => {
    // Making an object known is part of whatever is done with it.
    if (action.ActionType === 1) return [];
    const kind = ACTIONS[action.ActionType] ?? String(action.ActionType);
    const given =
      action.ActionType === 2 ? (action.QueryInfo?.Select ?? []).join(", ") : argumentsOf(action.ArgumentInfo);
    const name = action.Name === "" ? "" : `.${action.Name.charAt(0).toLowerCase()}${action.Name.slice(1)}`;
    return [`${kind} ${pathOf(action.ObjectPathId)}${name} ${given}`.trim()];
  });
}
