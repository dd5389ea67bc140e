import { MemoryHost } from "../../../addin/page/memoryHost";
import { plainDraft } from "../../contract/drafts";

const draft = (id: string, value: string) => plainDraft(id, [[value]], { id });
const names = (host: MemoryHost) => host.shownSheets().map(({ copy }) => copy.name);
const savedIds = (host: MemoryHost) => host.toSave()?.drafts?.map(({ id }) => id);

describe("the workbook of the page that needs no rights", () => {
  const started = () => {
    const host = new MemoryHost(() => undefined);
    host.begin();
    return host;
  };

  it("begins with nothing in it and a name to be saved under", () => {
    expect([started().name(), names(started()), started().toSave()]).toEqual([
      "New enquiry.xlsx",
      [],
      { blob: null, inserted: [], edits: [], drafts: null, removeOthers: false },
    ]);
  });

  it("keeps Setup, with what a person corrected, when the first analysis is taken back", async () => {
    const host = started();
    await host.write([draft("by-school", "1"), draft("setup", "corrected")]);
    await host.undoWrite();
    expect([names(host), savedIds(host)]).toEqual([["setup"], ["setup"]]);
  });

  it("takes the second analysis back to the first, but for Setup", async () => {
    const host = started();
    await host.write([draft("by-school", "first"), draft("setup", "first")]);
    await host.write([draft("by-school", "second"), draft("setup", "second")]);
    await host.undoWrite();
    const values = host.shownSheets().map(({ copy }) => [copy.name, copy.rows[0]?.[0]]);
    expect(values).toEqual([
      ["by-school", "first"],
      ["setup", "second"],
    ]);
    expect(savedIds(host)).toEqual(["by-school", "setup"]);
  });

  it("keeps Setup in what is saved when the result sheets are removed", async () => {
    const host = started();
    await host.write([draft("by-school", "1"), draft("setup", "corrected")]);
    expect(await host.removeOurSheets()).toBe(1);
    expect([names(host), savedIds(host)]).toEqual([["setup"], ["setup"]]);
  });
});
