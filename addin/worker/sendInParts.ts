import type { EngineMessage, EngineRequest } from "./messages";

/** Cells sent at once at most: what is sent is copied on the pane's own thread. */
const CELLS_A_PART = 60_000;

/**
 * Sends a request; sheets of many cells before it, some rows at a time, with the page free to react in between.
 * `isWanted` says before each part whether it is still to be sent.
 */
export function sendInParts(
  request: EngineRequest,
  { post, isWanted }: { readonly post: (message: EngineMessage) => void; readonly isWanted: () => boolean },
): void {
  if (!("wanted" in request)) return post(request);
  const { sheets } = request.wanted;
  const cells = sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells <= CELLS_A_PART) return post(request);
  const parts = sheets.flatMap((copy, sheet): EngineMessage[] => {
    const rowsAPart = Math.max(1, Math.floor(CELLS_A_PART / Math.max(1, copy.columnCount)));
    const count = Math.ceil(copy.rows.length / rowsAPart);
    return Array.from({ length: count }, (_, index) => {
      const [from, to] = [index * rowsAPart, (index + 1) * rowsAPart];
      return {
        kind: "rows",
        sheet,
        rows: copy.rows.slice(from, to),
        formatCodes: copy.formatCodes.slice(from, to),
        fillCodes: copy.fillCodes.slice(from, to),
      };
    });
  });
  const rest = sheets.map((copy) => ({ ...copy, rows: [], formatCodes: [], fillCodes: [] }));
  const messages = [...parts, { ...request, wanted: { ...request.wanted, sheets: rest } }];
  const next = (): void => {
    const message = messages.shift();
    if (message === undefined || !isWanted()) return;
    post(message);
    setTimeout(next);
  };
  next();
}
