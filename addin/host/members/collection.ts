import { method, property, type ApiObject, type Member } from "../apiObject";
import { invalidArgument, itemNotFound } from "../hostError";

/** The members every collection of Excel has, over its items as they are now. */
export function collection({
  type,
  items,
  find,
  members,
}: {
  readonly type: string;
  readonly items: () => readonly ApiObject[];
  readonly find: (key: unknown) => ApiObject | undefined;
  readonly members: Readonly<Record<string, Member>>;
}): ApiObject {
  const item = (key: unknown) => {
    const found = find(key);
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    type,
    items,
    members: {
      count: property(() => items().length),
      getCount: method(() => items().length),
      getItem: method(item),
      getItemOrNullObject: method((key) => find(key) ?? null),
      getItemAt: method((index) => {
        const found = typeof index === "number" ? items()[index] : undefined;
        if (!found) throw invalidArgument("no item at this index");
        return found;
      }),
      ...members,
    },
  };
}
