import { method, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument, itemExists } from "../hostError";
import type { HostComment, HostSheet } from "../workbookModel";
import { blockOf } from "./address";
import { collection } from "./collection";
import { isRange, range } from "./range";

/** Comments (threads) of a sheet. */
export function comments(state: ExcelState, sheet: HostSheet): ApiObject {
  return remarks(state, sheet, { list: "comments", type: "Comment", author: state.user });
}

/** Notes of a sheet; since ExcelApi 1.18. */
export function notes(state: ExcelState, sheet: HostSheet): ApiObject {
  return remarks(state, sheet, { list: "notes", type: "Note", author: state.user });
}

function remarks(
  state: ExcelState,
  sheet: HostSheet,
  { list, type, author }: { list: "comments" | "notes"; type: "Comment" | "Note"; author: string },
): ApiObject {
  const face = (comment: HostComment): ApiObject => ({
    type,
    ...(type === "Comment" ? { id: () => comment.id } : {}),
    members: {
      ...(type === "Comment" ? { id: property(() => comment.id) } : {}),
      authorName: property(() => comment.author),
      content: property(() => comment.content),
      getLocation: method(() => {
        const { row, column } = comment;
        return range(state, sheet, { row, column, toRow: row, toColumn: column });
      }),
      delete: method(() => {
        sheet[list] = sheet[list].filter((other) => other !== comment);
        return null;
      }),
    },
  });
  return collection({
    type: `${type}Collection`,
    items: () => sheet[list].map(face),
    find: (key) => sheet[list].filter(({ id }) => id === key).map(face)[0],
    members: {
      add: method((address, content) => {
        if (sheet.protection !== null) throw accessDenied();
        const { row, column } = isRange(address) ? address.block : blockOf(address);
        if (sheet[list].some((other) => other.row === row && other.column === column)) throw itemExists();
        if (taken.text(content) === "") throw invalidArgument("an empty comment");
        const comment = { id: `{${state.nextId()}}`, row, column, author, content: taken.text(content) };
        sheet[list].push(comment);
        return face(comment);
      }),
    },
  });
}
