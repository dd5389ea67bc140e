/** How many, in words for a sentence: "1 cell", "12 cells", "2 people". */
export function counted(count: number, noun: string): string {
  if (count !== 1 && noun === "person") return `${count} people`;
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
