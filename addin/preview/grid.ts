import { html, nothing, render, type TemplateResult } from "lit";
import { cellAddress, type Place, type SheetDraft } from "../../engine";
import { sheetCells } from "./sheetCells";

import type { SheetCopy } from "../port/sheetCopy";

/** A sheet to show: ours with the draft it was painted from. */
export interface GridSheet {
  readonly copy: SheetCopy;
  readonly draft: SheetDraft | null;
}

export interface GridOptions {
  readonly root: HTMLElement;
  readonly onEdit: (
    sheet: string,
    at: { readonly row: number; readonly column: number },
    value: string | number | null,
  ) => void;
}

export interface Grid {
  show(sheets: readonly GridSheet[]): void;
  select(place: Place): void;
}

interface GridState {
  readonly sheets: readonly GridSheet[];
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
  /** First row shown. */
  readonly from: number;
}

/** Rows on the page at a time. */
export const WINDOW = 300;

/** A plain grid of a workbook's sheets: formats, merged cells, charts, selection, typing. */
export function startGrid({ root, onEdit }: GridOptions): Grid {
  let state: GridState = { sheets: [], sheet: null, row: 0, column: 0, toRow: 0, toColumn: 0, from: 0 };

  const show = (change: Partial<GridState>): void => {
    state = { ...state, ...change };
    render(view(), root);
  };
  const current = (): GridSheet | null => state.sheets.find(({ copy }) => copy.name === state.sheet) ?? null;

  const select = (place: Place): void => {
    const sheet = state.sheets.find(({ copy }) => copy.name === place.sheet);
    if (sheet === undefined) return;
    const row = place.row ?? 0;
    const column = place.column ?? 0;
    const toRow = Math.min(
      place.toRow ?? (place.row === undefined ? sheet.copy.rowCount - 1 : row),
      sheet.copy.rowCount,
    );
    const from = row < WINDOW ? 0 : row - 20;
    show({ sheet: place.sheet, row, column, toRow: Math.max(row, toRow), toColumn: place.toColumn ?? column, from });
    root.querySelector(`[data-cell="${row},${column}"]`)?.scrollIntoView({ block: "center", inline: "nearest" });
    root.querySelector('.sheets [aria-pressed="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const goTo = (row: number, column: number): void => {
    if (state.sheet === null || row < 0 || column < 0) return;
    select({ sheet: state.sheet, row, column });
    root.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)?.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(state.row + step[0], state.column + step[1]);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      root.querySelector<HTMLInputElement>("#cell-value")?.focus();
    }
  };

  const type = (event: Event): void => {
    const sheet = current();
    if (sheet === null || !(event.target instanceof HTMLInputElement)) return;
    onEdit(sheet.copy.name, { row: state.row, column: state.column }, typedValue(event.target.value));
  };

  const view = (): TemplateResult => {
    const sheet = current();
    if (sheet === null)
      return html`<div class="cells"><p class="empty">Open a workbook: its sheets are shown here.</p></div>`;
    return html`${valueBar(sheet, state, type)}
      <div class="cells" @keydown=${onKey}>${sheetCells(sheet, { ...state, select })} ${moreRows(sheet)}</div>
      <nav class="sheets" aria-label="Sheets">
        ${state.sheets
          .filter(({ copy }) => copy.visibility === "visible")
          .map(
            ({ copy }) =>
              html`<button
                type="button"
                class=${copy.mark === null ? "" : "ours"}
                aria-pressed=${copy.name === state.sheet ? "true" : "false"}
                @click=${() => select({ sheet: copy.name, row: 0, column: 0 })}
              >
                ${copy.name}
              </button>`,
          )}
      </nav>`;
  };

  const moreRows = ({ copy }: GridSheet): TemplateResult | typeof nothing => {
    if (copy.rowCount <= WINDOW) return nothing;
    const to = Math.min(copy.rowCount, state.from + WINDOW);
    return html`<p class="more">
      Rows ${state.from + 1} to ${to} of ${copy.rowCount}.
      <button
        type="button"
        class="button"
        ?disabled=${state.from === 0}
        @click=${() => show({ from: Math.max(0, state.from - WINDOW) })}
      >
        Earlier rows
      </button>
      <button type="button" class="button" ?disabled=${to >= copy.rowCount} @click=${() => show({ from: to })}>
        Later rows
      </button>
    </p>`;
  };

  show({});
  return {
    show: (sheets) => {
      const still = sheets.some(({ copy }) => copy.name === state.sheet);
      const first = sheets.find(({ copy }) => copy.visibility === "visible")?.copy.name ?? null;
      show(still ? { sheets } : { sheets, sheet: first, row: 0, column: 0, toRow: 0, toColumn: 0, from: 0 });
    },
    select,
  };
}

function valueBar({ copy }: GridSheet, { row, column }: GridState, type: (event: Event) => void): TemplateResult {
  const value = copy.rows[row]?.[column] ?? null;
  const fixed = copy.mark !== null || (copy.formulas.get(row)?.has(column) ?? false);
  const shown = value === null ? "" : typeof value === "object" ? value.error : String(value);
  return html`<div class="value">
    <label for="cell-value">${cellAddress(row, column)}<span class="unseen"> holds</span></label>
    <input id="cell-value" autocomplete="off" .value=${shown} ?readonly=${fixed} @change=${type} />
  </div>`;
}

/** What a person means by what they typed: a number where it is one. */
export function typedValue(text: string): string | number | null {
  const bare = text.trim();
  if (bare === "") return null;
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : bare;
}
