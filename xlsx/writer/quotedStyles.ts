/** The children of `<cellXfs>` of exceljs' styles part, each as text. */
export function cellStylesOf(styles: string): readonly string[] {
  const collection = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  return collection.match(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [];
}

/** The same look with the mark that keeps a text a text, whatever it begins with (ECMA-376 part 1, 18.8.45). */
export function quoted(xf: string): string {
  return xf.replace(/^<xf /, '<xf quotePrefix="1" ');
}
