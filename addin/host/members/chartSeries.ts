import { keptProperties, method, navigation, taken, type ApiObject } from "../apiObject";
import { invalidArgument } from "../hostError";
import type { HostChart, HostSeries } from "../workbookModel";
import { fill, font, lineFormat } from "./chartParts";
import { collection } from "./collection";
import { isRange } from "./range";

/** Kinds of charts the add-in may draw. */
export const chartTypes = [
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
/** `Chart.series`. */
export function seriesCollection(item: HostChart): ApiObject {
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
