/** Runs of rows one after the other, each in the order of the codes; several rows of one pupil stay as they stood. */
export function inOrderOfCodes(
  codes: ReadonlyMap<number, string | null>,
): readonly { readonly from: number; readonly to: number }[] {
  const rows = [...codes.keys()].sort((one, other) => one - other);
  const moves: { from: number; to: number }[] = [];
  let run: number[] = [];
  const close = (): void => {
    const sorted = [...run].sort((one, other) => {
      const [left, right] = [codes.get(one) ?? "~", codes.get(other) ?? "~"];
      return left === right ? one - other : left < right ? -1 : 1;
    });
    sorted.forEach((from, index) => moves.push({ from, to: run[index] ?? from }));
    run = [];
  };
  for (const row of rows) {
    if (run.length > 0 && row !== (run[run.length - 1] ?? row) + 1) close();
    run.push(row);
  }
  close();
  return moves;
}
