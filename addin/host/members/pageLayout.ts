import { keptProperties, method, navigation, property, taken, type ApiObject } from "../apiObject";
import { invalidArgument } from "../hostError";
import type { HostSheet } from "../workbookModel";
import { blockOf } from "./address";
import { isRange } from "./range";

const orNull = (check: (value: unknown) => unknown) => (value: unknown) => (value === null ? null : check(value));
const footerParts = Object.fromEntries(
  ["leftFooter", "centerFooter", "rightFooter", "leftHeader", "centerHeader", "rightHeader"].map(
    (name) => [name, [taken.text, ""]] as const,
  ),
);

/** `Worksheet.pageLayout`. */
export function pageLayout({ page }: HostSheet): ApiObject {
  const keepRange = (name: string) =>
    method((address) => {
      page[name] = isRange(address) ? address.block : blockOf(address);
      return null;
    });
  return {
    type: "PageLayout",
    members: {
      ...keptProperties(page, {
        orientation: [taken.oneOf(["Portrait", "Landscape"]), "Portrait"],
        paperSize: [orNull(taken.oneOf(["A4", "Letter", "A3"])), null],
        centerHorizontally: [taken.truth, false],
        printGridlines: [taken.truth, false],
        leftMargin: [taken.number, 50.4],
        rightMargin: [taken.number, 50.4],
        topMargin: [taken.number, 54],
        bottomMargin: [taken.number, 54],
        headerMargin: [taken.number, 21.6],
        footerMargin: [taken.number, 21.6],
      }),
      zoom: property(
        () => page.zoom ?? { scale: 100 },
        (value) => {
          if (typeof value !== "object" || value === null) throw invalidArgument("zoom options");
          const unknown = Object.keys(value).filter(
            (name) => !["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name),
          );
          if (unknown.length > 0) throw invalidArgument("zoom options");
          page.zoom = value;
        },
      ),
      setPrintArea: keepRange("printArea"),
      setPrintTitleRows: keepRange("titleRows"),
      setPrintTitleColumns: keepRange("titleColumns"),
      headersFooters: navigation(() => ({
        type: "HeaderFooterGroup",
        members: {
          defaultForAllPages: navigation(() => ({ type: "HeaderFooter", members: keptProperties(page, footerParts) })),
        },
      })),
    },
  };
}
