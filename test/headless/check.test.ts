import { runCommand } from "./runCommand";

describe("check on the sample", () => {
  it("says what the enquiry's own checks notice beside what is in the data, and finds no error", async () => {
    const ran = await runCommand("check", "templates/samples/thistlewick-vale.xlsx");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/warning: 'Progress 3 Impact'!\S+: Evidence of a change for pupils is claimed here/);
    expect(ran.out).toMatch(/info: Question!\S+: This earlier wording of the question did not pass 3 of its six tests/);
    expect(ran.out).toMatch(/^0 errors, /m);
  });
});
