import { memberOf, type ApiObject } from "./apiObject";
import { notImplemented } from "./hostError";
import { pascal, type Query } from "./wire";

/** Objects kept between requests, by the reference office.js knows them by. */
export interface References {
  keep(object: ApiObject): string;
  of(reference: string): ApiObject | undefined;
  referenceTo(object: ApiObject): string | undefined;
  drop(reference: string): void;
}

/** What stands for an object in an answer: its reference, where it is kept, and its id, where it has one. */
export function identity(object: ApiObject, references: References): object {
  const reference = references.referenceTo(object);
  return {
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
    ...(object.id === undefined ? {} : { Id: object.id() }),
  };
}

/** The properties a query asks for, of an object or of the items of a collection. */
export function project(object: ApiObject, query: Query, references: References): object {
  if (object.items) {
    const inner = (query.Select ?? [])
      .map((name) => name.replace(/^items\//, ""))
      .filter((name) => name !== "items" && name !== "count");
    const skip = query.Skip ?? 0;
    const chosen = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    return {
      ...identity(object, references),
      _Items: chosen.map((item) => project(item, { Select: inner }, references)),
    };
  }
  const projected: Record<string, unknown> = { ...identity(object, references) };
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
      projected[pascal(head)] = project(member.open(), { Select: inner }, references);
    } else throw notImplemented(`${object.type}.${head} as a property`);
  }
  return projected;
}

/** Without a selection, every plain property (as `load()` without names asks). */
function selection(object: ApiObject, select: readonly string[] | undefined): readonly string[] {
  const named = (select ?? []).filter((name) => name !== "isNullObject" && name !== "$none" && name !== "$all");
  if (named.length > 0 || select?.includes("$none") || select?.includes("isNullObject")) return named;
  return Object.entries(object.members).flatMap(([name, member]) => (member.kind === "property" ? [name] : []));
}
