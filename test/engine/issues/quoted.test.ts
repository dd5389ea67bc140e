import { columnNotUsed } from "../../../engine/issues/tables/columns";

describe("a heading in an issue", () => {
  const said = (header: string) => columnNotUsed({ sheet: "Pupils" }, header).message;

  test("is repeated as it stands", () => {
    expect(said("Reading › Autumn › SAS")).toContain("“Reading › Autumn › SAS”");
  });

  test("is cut where it would fill the page", () => {
    expect(said("a".repeat(32_000)).length).toBeLessThan(200);
  });
});
