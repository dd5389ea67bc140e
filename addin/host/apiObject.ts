import { invalidArgument, notImplemented } from "./hostError";

/**
 * An object of Excel's API as the wire sees it: its type's name and its members, each reached by its name in camel
 * case. What is not among the members is not there, and asking for it fails by name.
 */
export interface ApiObject {
  readonly type: string;
  readonly members: Readonly<Record<string, Member>>;
  /** What a collection holds. */
  readonly items?: () => readonly ApiObject[];
  /** What stands for the object in answers, where it has an id. */
  readonly id?: () => string;
}

export type Member = Property | Navigation | Method;
interface Property {
  readonly kind: "property";
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}
interface Navigation {
  readonly kind: "navigation";
  readonly open: () => ApiObject;
}
interface Method {
  readonly kind: "method";
  readonly call: (...given: readonly unknown[]) => unknown;
}

export const property = (get: () => unknown, set?: (value: unknown) => void): Property =>
  set === undefined ? { kind: "property", get } : { kind: "property", get, set };
export const navigation = (open: () => ApiObject): Navigation => ({ kind: "navigation", open });
export const method = (call: (...given: readonly unknown[]) => unknown): Method => ({ kind: "method", call });

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && "members" in value && "type" in value;
}

/** The member of a name, or the error that names it. */
export function memberOf(object: ApiObject, name: string): Member {
  const member = Object.hasOwn(object.members, name) ? object.members[name] : undefined;
  if (member === undefined) throw notImplemented(`${object.type}.${name}`);
  return member;
}

/** Checks of values as Excel makes them before it takes them. */
export const taken = {
  text(value: unknown): string {
    if (typeof value !== "string") throw invalidArgument("text expected");
    return value;
  },
  number(value: unknown): number {
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("number expected");
    return value;
  },
  truth(value: unknown): boolean {
    if (typeof value !== "boolean") throw invalidArgument("true or false expected");
    return value;
  },
  color(value: unknown): string {
    if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value))
      throw invalidArgument("colour as #RRGGBB expected");
    return value.toUpperCase();
  },
  oneOf(choices: readonly string[]): (value: unknown) => string {
    return (value) => {
      if (typeof value !== "string" || !choices.includes(value)) throw invalidArgument(`one of ${choices.join(", ")}`);
      return value;
    };
  },
} as const;

export type Check = (value: unknown) => unknown;

/** What a thing looks like, kept as plain values by the name of the property. */
export type Look = Record<string, unknown>;

/** Properties kept as they are set, each with the check of what it takes and what it is before anything is set. */
export function keptProperties(
  look: Look,
  known: Readonly<Record<string, readonly [check: Check, initial: unknown]>>,
  prefix = "",
): Record<string, Member> {
  return Object.fromEntries(
    Object.entries(known).map(([name, [check, initial]]) => [
      name,
      property(
        () => look[prefix + name] ?? initial,
        (value) => {
          look[prefix + name] = check(value);
        },
      ),
    ]),
  );
}
