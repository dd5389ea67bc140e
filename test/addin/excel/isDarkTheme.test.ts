import { isDarkTheme } from "../../../addin/excel/isDarkTheme";

describe("whether Office shows itself dark", () => {
  it("is what Office says, whatever its colours", () => {
    expect(isDarkTheme({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe(true);
    expect(isDarkTheme({ isDarkTheme: false, bodyBackgroundColor: "#000000" })).toBe(false);
  });

  it("is told by the brightness of its background where it says no word, as older ones do", () => {
    // Office's own themes: white, colourful (light grey), dark grey, black.
    for (const [color, dark] of [
      ["#FFFFFF", false],
      ["#E6E6E6", false],
      ["#666666", true],
      ["#262626", true],
      // Green is bright to the eye, blue dark (ITU-R BT.601-7): 0.587 and 0.114 of 255 are 150 and 29, of which 128 is half.
      ["#00FF00", false],
      ["#0000FF", true],
      ["#ffffff", false],
    ] as const)
      expect([color, isDarkTheme({ bodyBackgroundColor: color })]).toEqual([color, dark]);
  });

  it("is not known where Office gives no theme, no colour, or one in other words", () => {
    expect(isDarkTheme(undefined)).toBeNull();
    expect(isDarkTheme({})).toBeNull();
    expect(isDarkTheme({ bodyBackgroundColor: "white" })).toBeNull();
    expect(isDarkTheme({ bodyBackgroundColor: "#FFF" })).toBeNull();
  });
});
