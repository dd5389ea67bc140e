import type { CellRange } from "../../../engine";
import { method, taken, type ApiObject, type Check, type Member } from "../apiObject";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const styles = ["None", "Continuous", "Dash", "Dot", "Double", "DashDot", "DashDotDot", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];

/** A property of the cells of some blocks, by its path. */
type Look = (blocks: readonly CellRange[], path: string, check: Check, initial: unknown) => Member;

/** `RangeFormat.borders`: an edge is that of the outside of each block, lines inside lie between its rows or columns. */
export function borders(blocks: readonly CellRange[], look: Look): ApiObject {
  return {
    type: "RangeBorderCollection",
    members: {
      getItem: method((wanted) => {
        const edge = edges.find((one) => one === taken.oneOf(edges)(wanted)) ?? "EdgeTop";
        const { side, cells } = borderCells(edge, blocks);
        return {
          type: "RangeBorder",
          members: {
            style: look(cells, `border.${side}.style`, taken.oneOf(styles), "None"),
            weight: look(cells, `border.${side}.weight`, taken.oneOf(weights), "Thin"),
            color: look(cells, `border.${side}.color`, taken.color, "#000000"),
          },
        };
      }),
    },
  };
}

/** The cells a border is kept in, and on which side: one between two rows with the upper, between two columns with the left. */
function borderCells(
  edge: (typeof edges)[number],
  blocks: readonly CellRange[],
): { readonly side: string; readonly cells: readonly CellRange[] } {
  const each = (side: string, part: (block: CellRange) => CellRange) => ({
    side,
    cells: blocks.map(part).filter(({ row, column, toRow, toColumn }) => row <= toRow && column <= toColumn),
  });
  switch (edge) {
    case "EdgeTop":
      return each(edge, (block) => ({ ...block, toRow: block.row }));
    case "EdgeBottom":
      return each(edge, (block) => ({ ...block, row: block.toRow }));
    case "EdgeLeft":
      return each(edge, (block) => ({ ...block, toColumn: block.column }));
    case "EdgeRight":
      return each(edge, (block) => ({ ...block, column: block.toColumn }));
    case "InsideHorizontal":
      return each("EdgeBottom", (block) => ({ ...block, toRow: block.toRow - 1 }));
    case "InsideVertical":
      return each("EdgeRight", (block) => ({ ...block, toColumn: block.toColumn - 1 }));
  }
}
