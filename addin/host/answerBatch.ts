import { isApiObject, memberOf, type ApiObject } from "./apiObject";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "./hostError";
import { services } from "./members/services";

/** A request as office.js sends it: what to do, on objects told by their paths from the workbook. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}
interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}
interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

const path = { global: 1, fresh: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const act = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  queryJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Objects kept between requests, by the reference office.js knows them by. */
export interface References {
  keep(object: ApiObject): string;
  of(reference: string): ApiObject | undefined;
  referenceTo(object: ApiObject): string | undefined;
  drop(reference: string): void;
}

/**
 * Does a batch's actions in order. As in Excel, an action that fails ends the batch and what was done before it stays
 * done.
 */
export function answerBatch({ Actions, ObjectPaths }: Batch, root: ApiObject, references: References): Answer {
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
        return object === null ? null : identity(object);
      case act.query:
      case act.recursiveQuery:
      case act.queryJson:
        return object === null ? null : project(object, action.QueryInfo ?? {});
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
        const make = Object.hasOwn(services, step.Name) ? services[step.Name] : undefined;
        if (make === undefined) throw notImplemented(step.Name);
        return make();
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

  function identity(object: ApiObject): object {
    const reference = references.referenceTo(object);
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(object.id === undefined ? {} : { Id: object.id() }),
    };
  }

  function project(object: ApiObject, query: Query): object {
    if (object.items) {
      const inner = (query.Select ?? [])
        .map((name) => name.replace(/^items\//, ""))
        .filter((name) => name !== "items" && name !== "count");
      const skip = query.Skip ?? 0;
      const chosen = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
      return { ...identity(object), _Items: chosen.map((item) => project(item, { Select: inner })) };
    }
    const projected: Record<string, unknown> = { ...identity(object) };
    const heads = new Map<string, string[]>();
    for (const selected of selection(object, query.Select)) {
      const [head = "", ...rest] = selected.split("/");
      const inner = heads.get(head) ?? [];
      if (rest.length > 0) inner.push(rest.join("/"));
      heads.set(head, inner);
    }
    for (const [head, inner] of heads) {
      const member = memberOf(object, head);
      if (member.kind === "property") projected[pascal(head)] = member.get();
      else if (member.kind === "navigation") {
        projected[pascal(head)] = project(member.open(), { Select: inner });
      } else throw notImplemented(`${object.type}.${head} as a property`);
    }
    return projected;
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

/** Without a selection, every plain property (as `load()` without names asks). */
function selection(object: ApiObject, select: readonly string[] | undefined): readonly string[] {
  const named = (select ?? []).filter((name) => name !== "isNullObject" && name !== "$none" && name !== "$all");
  if (named.length > 0 || select?.includes("$none") || select?.includes("isNullObject")) return named;
  return Object.entries(object.members).flatMap(([name, member]) => (member.kind === "property" ? [name] : []));
}

function asObject(value: unknown, where: string): ApiObject | null {
  if (value === null || isApiObject(value)) return value;
  throw notImplemented(`${where} as an object`);
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
