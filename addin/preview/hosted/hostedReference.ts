/** The sheet and address of a reference as Excel writes it: `'By school'!$A$1`; null where it is none. */
export function hostedReference(reference: string): { readonly sheet: string; readonly address: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return sheet === undefined ? null : { sheet, address: match?.[3] ?? "" };
}
