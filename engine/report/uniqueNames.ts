/** Gives each name back once as it is; the second of the same name gets "#2", and so on. */
export function uniqueNames(): (name: string) => string {
  const uses = new Map<string, number>();
  return (name) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? name : `${name}#${use}`;
  };
}
