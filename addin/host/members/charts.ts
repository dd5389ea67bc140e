import {
  keptProperties,
  method,
  navigation,
  property,
  taken,
  type ApiObject,
  type Check,
  type Look,
  type Member,
} from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument } from "../hostError";
import type { HostChart, HostSeries, HostSheet } from "../workbookModel";
import { blockOf } from "./address";
import { collection } from "./collection";
import { isRange } from "./range";

const chartTypes = [
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "BarStacked",
  "BarStacked100",
  "BarClustered",
];
const markers = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
];
const dashes = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];
const positions = [
  "Invalid",
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
];
const numberOrText: Check = (value) => {
  if (typeof value !== "number" && typeof value !== "string") throw invalidArgument("a number or text");
  return value;
};

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

function seriesCollection(item: HostChart): ApiObject {
  return collection({
    type: "ChartSeriesCollection",
    items: () => item.series.map((one) => series(item, one)),
    find: () => undefined,
    members: {
      add: method((name) => {
        const one: HostSeries = {
          look: { name: name === undefined ? "" : taken.text(name) },
          values: null,
          xValues: null,
        };
        item.series.push(one);
        return series(item, one);
      }),
    },
  });
}

function series(chart: HostChart, item: HostSeries): ApiObject {
  const { look } = item;
  const source = (name: "values" | "xValues") =>
    method((from) => {
      if (!isRange(from)) throw invalidArgument("a range");
      item[name] = { sheet: from.sheet, range: from.block };
      return null;
    });
  return {
    type: "ChartSeries",
    members: {
      ...keptProperties(look, {
        name: [taken.text, ""],
        chartType: [taken.oneOf(chartTypes), chart.look.chartType],
        markerStyle: [taken.oneOf(markers), "Automatic"],
        markerSize: [taken.number, 5],
        markerBackgroundColor: [taken.color, "#000000"],
        markerForegroundColor: [taken.color, "#000000"],
        gapWidth: [taken.number, 150],
        overlap: [taken.number, 0],
        hasDataLabels: [taken.truth, false],
        smooth: [taken.truth, false],
      }),
      setValues: source("values"),
      setXAxisValues: source("xValues"),
      delete: method(() => {
        chart.series = chart.series.filter((other) => other !== item);
        return null;
      }),
      dataLabels: navigation(() => ({
        type: "ChartDataLabels",
        members: {
          ...keptProperties(
            look,
            {
              showValue: [taken.truth, true],
              showCategoryName: [taken.truth, false],
              showSeriesName: [taken.truth, false],
              position: [taken.oneOf(positions), "Right"],
              numberFormat: [taken.text, "General"],
            },
            "labels.",
          ),
          format: navigation(() => ({ type: "ChartDataLabelFormat", members: { font: font(look, "labels.") } })),
        },
      })),
      format: navigation(() => ({
        type: "ChartSeriesFormat",
        members: { fill: fill(look, ""), line: navigation(() => lineFormat(look, "line.")) },
      })),
    },
  };
}

function axis(look: Look, prefix: string): ApiObject {
  return {
    type: "ChartAxis",
    members: {
      ...keptProperties(
        look,
        {
          minimum: [numberOrText, ""],
          maximum: [numberOrText, ""],
          majorUnit: [numberOrText, ""],
          visible: [taken.truth, true],
          numberFormat: [taken.text, "General"],
          reversePlotOrder: [taken.truth, false],
          tickLabelPosition: [taken.oneOf(["NextToAxis", "High", "Low", "None"]), "NextToAxis"],
          majorTickMark: [taken.oneOf(["None", "Cross", "Inside", "Outside"]), "Outside"],
          minorTickMark: [taken.oneOf(["None", "Cross", "Inside", "Outside"]), "None"],
          position: [taken.oneOf(["Automatic", "Maximum", "Minimum", "Custom"]), "Automatic"],
        },
        prefix,
      ),
      setPositionAt: method((value) => {
        look[`${prefix}positionAt`] = taken.number(value);
        return null;
      }),
      title: navigation(() => titled(look, `${prefix}title.`, "ChartAxisTitle")),
      majorGridlines: navigation(() => ({
        type: "ChartGridlines",
        members: {
          ...keptProperties(look, { visible: [taken.truth, false] }, `${prefix}gridlines.`),
          format: navigation(() => ({
            type: "ChartGridlinesFormat",
            members: { line: navigation(() => lineFormat(look, `${prefix}gridlines.`)) },
          })),
        },
      })),
      format: navigation(() => ({
        type: "ChartAxisFormat",
        members: { line: navigation(() => lineFormat(look, `${prefix}line.`)), font: font(look, prefix) },
      })),
    },
  };
}

function titled(look: Look, prefix: string, type: string): ApiObject {
  return {
    type,
    members: {
      ...keptProperties(look, { text: [taken.text, ""], visible: [taken.truth, true] }, prefix),
      format: navigation(() => ({ type: `${type}Format`, members: { font: font(look, prefix) } })),
    },
  };
}

function font(look: Look, prefix: string): Member {
  return navigation(() => ({
    type: "ChartFont",
    members: keptProperties(
      look,
      {
        name: [taken.text, "Calibri"],
        size: [taken.number, 10],
        color: [taken.color, "#000000"],
        bold: [taken.truth, false],
      },
      `${prefix}font.`,
    ),
  }));
}

function fill(look: Look, prefix: string): Member {
  return navigation(() => ({
    type: "ChartFill",
    members: {
      setSolidColor: method((color) => {
        look[`${prefix}fill`] = taken.color(color);
        return null;
      }),
      clear: method(() => {
        look[`${prefix}fill`] = null;
        return null;
      }),
    },
  }));
}

function lineFormat(look: Look, prefix: string): ApiObject {
  return {
    type: "ChartLineFormat",
    members: {
      ...keptProperties(
        look,
        {
          color: [taken.color, "#000000"],
          weight: [taken.number, 2.25],
          lineStyle: [taken.oneOf(dashes), "Automatic"],
        },
        prefix,
      ),
      clear: method(() => {
        look[`${prefix}lineStyle`] = "None";
        return null;
      }),
    },
  };
}
