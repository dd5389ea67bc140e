import { keptProperties, method, navigation, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument } from "../hostError";
import type { HostChart, HostSheet } from "../workbookModel";
import { blockOf } from "./address";
import { axis } from "./chartAxis";
import { fill, font, lineFormat, titled } from "./chartParts";
import { chartTypes, seriesCollection } from "./chartSeries";
import { collection } from "./collection";
import { isRange } from "./range";

/** `Worksheet.charts`. */
export function charts(state: ExcelState, sheet: HostSheet): ApiObject {
  return collection({
    type: "ChartCollection",
    items: () => sheet.charts.map((item) => chart(sheet, item)),
    find: (key) =>
      sheet.charts.filter(({ id, look }) => id === key || look.name === key).map((item) => chart(sheet, item))[0],
    members: {
      add: method((kind, source, seriesBy) => {
        if (sheet.protection !== null) throw accessDenied();
        if (!isRange(source)) throw invalidArgument("source data");
        // Excel guesses with "Auto", and not alike everywhere.
        taken.oneOf(["Columns", "Rows"])(seriesBy);
        const id = `{${state.nextId()}}`;
        const item: HostChart = {
          id,
          look: { chartType: taken.oneOf(chartTypes)(kind), name: `Chart ${sheet.charts.length + 1}` },
          // Excel makes a series of the source at once: whoever wants others deletes it.
          series: [{ look: { name: "Series1" }, values: { sheet: source.sheet, range: source.block }, xValues: null }],
          position: null,
        };
        sheet.charts.push(item);
        return chart(sheet, item);
      }),
    },
  });
}

function chart(sheet: HostSheet, item: HostChart): ApiObject {
  const { look } = item;
  return {
    type: "Chart",
    id: () => item.id,
    members: {
      ...keptProperties(look, {
        name: [taken.text, ""],
        chartType: [taken.oneOf(chartTypes), "XYScatter"],
        displayBlanksAs: [taken.oneOf(["NotPlotted", "Zero", "Interplotted"]), "NotPlotted"],
        left: [taken.number, 0],
        top: [taken.number, 0],
        width: [taken.number, 360],
        height: [taken.number, 216],
      }),
      id: property(() => item.id),
      setPosition: method((start, end) => {
        const from = isRange(start) ? start.block : blockOf(start);
        const to = isRange(end) ? end.block : blockOf(end);
        item.position = { row: from.row, column: from.column, toRow: to.toRow, toColumn: to.toColumn };
        return null;
      }),
      delete: method(() => {
        sheet.charts = sheet.charts.filter((other) => other !== item);
        return null;
      }),
      title: navigation(() => titled(look, "title.", "ChartTitle")),
      legend: navigation(() => ({
        type: "ChartLegend",
        members: keptProperties(
          look,
          {
            visible: [taken.truth, true],
            position: [taken.oneOf(["Top", "Bottom", "Left", "Right", "Corner"]), "Right"],
            overlay: [taken.truth, false],
          },
          "legend.",
        ),
      })),
      format: navigation(() => ({
        type: "ChartAreaFormat",
        members: {
          fill: fill(look, "area."),
          border: navigation(() => lineFormat(look, "area.border.")),
          font: font(look, "area."),
        },
      })),
      plotArea: navigation(() => ({
        type: "ChartPlotArea",
        members: {
          ...keptProperties(
            look,
            {
              insideLeft: [taken.number, 0],
              insideTop: [taken.number, 0],
              insideWidth: [taken.number, 0],
              insideHeight: [taken.number, 0],
            },
            "plot.",
          ),
          format: navigation(() => ({ type: "ChartPlotAreaFormat", members: { fill: fill(look, "plot.") } })),
        },
      })),
      axes: navigation(() => ({
        type: "ChartAxes",
        members: {
          valueAxis: navigation(() => axis(look, "value.")),
          categoryAxis: navigation(() => axis(look, "category.")),
        },
      })),
      series: navigation(() => seriesCollection(item)),
    },
  };
}
