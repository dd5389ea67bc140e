import { isApiObject, memberOf, type ApiObject } from "./apiObject";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "./hostError";
import { identity, project, type References } from "./project";
import { act, camel, path, type Action, type Answer, type Arguments, type Batch, type ObjectPath } from "./wire";

/** What a batch is done to. */
export interface BatchTarget {
  readonly root: ApiObject;
  readonly references: References;
  /** Objects made anew by their type's name; null for one that is not there. */
  readonly services: (name: string) => ApiObject | null;
}

/**
 * Does a batch's actions in order. As in Excel, an action that fails ends the batch and what was done before it stays
 * done.
 */
export function answerBatch({ Actions, ObjectPaths }: Batch, { root, references, services }: BatchTarget): Answer {
  const known = new Map<number, ApiObject | null>();
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of Actions.entries()) {
    try {
      if (action.ActionType === act.trace) {
        TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: null });
      } else {
        Results.push({ ActionId: action.Id, Value: perform(action) });
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results,
        TraceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.httpStatus,
          ActionIndex,
          Location: location(action),
        },
      };
    }
  }
  return { Results, TraceIds };

  function perform(action: Action): unknown {
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case act.instantiate:
        return object === null ? null : identity(object, references);
      case act.query:
      case act.recursiveQuery:
      case act.queryJson:
        return object === null ? null : project(object, action.QueryInfo ?? {}, references);
      case act.method:
        return callMethod(object, action.Name, argumentsOf(action.ArgumentInfo));
      case act.set:
        setProperty(object, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case act.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(object, name, value);
        return null;
      case act.ensureUnchanged:
        return null;
      default:
        throw notImplemented(`the action ${action.ActionType}`);
    }
  }

  function resolve(id: number): ApiObject | null {
    const before = known.get(id);
    if (before !== undefined) return before;
    const step = ObjectPaths[id];
    if (!step) throw invalidArgument(`no object path ${id}`);
    const object = follow(step);
    known.set(id, object);
    return object;
  }

  function follow(step: ObjectPath): ApiObject | null {
    switch (step.ObjectPathType) {
      case path.global:
        return root;
      case path.nothing:
        return null;
      case path.fresh: {
        const service = services(step.Name);
        if (service === null) throw notImplemented(step.Name);
        return service;
      }
      case path.reference: {
        const object = references.of(step.Name);
        if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        return object;
      }
    }
    const parent = resolve(step.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    switch (step.ObjectPathType) {
      case path.method:
        return asObject(callMethod(parent, step.Name, argumentsOf(step.ArgumentInfo)), `${parent.type}.${step.Name}`);
      case path.property: {
        const member = memberOf(parent, camel(step.Name));
        if (member.kind !== "navigation") throw notImplemented(`${parent.type}.${step.Name} as an object`);
        return member.open();
      }
      case path.indexer:
        return asObject(callMethod(parent, "GetItem", argumentsOf(step.ArgumentInfo)), `${parent.type}.getItem`);
      default:
        throw notImplemented(`the object path ${step.ObjectPathType} ${step.Name}`);
    }
  }

  function argumentsOf(given: Arguments | undefined): readonly unknown[] {
    return (given?.Arguments ?? []).map((value, index) => {
      const id = given?.ReferencedObjectPathIds?.[index];
      return id === undefined || id === null || id === 0 ? value : resolve(id);
    });
  }

  function callMethod(object: ApiObject | null, name: string, given: readonly unknown[]): unknown {
    if (name === "_KeepReference") return object === null ? null : (references.keep(object), null);
    if (name === "_RemoveReference") {
      const reference = object && references.referenceTo(object);
      if (reference) references.drop(reference);
      return null;
    }
    if (object === null) throw itemNotFound();
    const member = memberOf(object, camel(name));
    if (member.kind !== "method") throw notImplemented(`${object.type}.${name}()`);
    return member.call(...given);
  }

  function setProperty(object: ApiObject | null, name: string, value: unknown): void {
    if (object === null) throw itemNotFound();
    const member = memberOf(object, camel(name));
    if (member.kind !== "property" || !member.set) throw notImplemented(`${object.type}.${name} to be set`);
    member.set(value);
  }

  function location({ ObjectPathId, Name }: Action): string {
    const names: string[] = Name === "" ? [] : [camel(Name)];
    for (let id: number | undefined = ObjectPathId; id !== undefined; id = ObjectPaths[id]?.ParentObjectPathId) {
      const step: ObjectPath | undefined = ObjectPaths[id];
      if (step?.Name) names.unshift(camel(step.Name));
      if (step?.ParentObjectPathId === id) break;
    }
    return names.slice(-2).join(".");
  }
}

function asObject(value: unknown, where: string): ApiObject | null {
  if (value === null || isApiObject(value)) return value;
  throw notImplemented(`${where} as an object`);
}
