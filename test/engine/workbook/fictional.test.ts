import { FICTIONAL_BANNER, saysFictional } from "../../../engine/workbook/fictional";

test.each([FICTIONAL_BANNER, "Fictional", "  fictional data: for training"])("%j says so", (text) => {
  expect(saysFictional(text)).toBe(true);
});

test.each(["Non-fictional reading", "Fictionalised", "Reading: fictional texts", 5, null, true])(
  "%j does not",
  (value) => {
    expect(saysFictional(value)).toBe(false);
  },
);
