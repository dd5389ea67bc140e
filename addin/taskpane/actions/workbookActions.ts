import type { TemplateName } from "../../../templates";
import type { WorkbookActions } from "../actions";
import { schoolsIn } from "../enquirySelectors";
import { hostSentence, type PaneCore } from "../paneCore";
import { templateLabels } from "../templateLabels";
import type { TaskState } from "../state";

/** Templates in, our sheets out, and the last write taken back. */
export function workbookActions(core: PaneCore, readForms: () => Promise<void>): WorkbookActions {
  const showTask = (change: Partial<TaskState>): void => core.show({ tasks: { ...core.state().tasks, ...change } });
  const say = (tone: "plain" | "trouble", text: string, focus?: string): void =>
    core.show({ notice: { tone, text }, refused: [] }, focus);

  const addTemplate = async (name: TemplateName): Promise<void> => {
    const host = core.host();
    if (host === null || core.state().tasks.working) return;
    showTask({ working: true });
    try {
      if (name === "facilitator") return await ownWorkbook(name);
      if (core.state().enquiry.found === null) await readForms();
      const { tasks, enquiry } = core.state();
      const schools = schoolNames(tasks.schools ?? schoolsIn(enquiry).join("\n"));
      const request = {
        schools: schools.length > 0 ? schools : 8,
        cycle: tasks.cycle,
        present: enquiry.found?.sheets ?? [],
      };
      const reply = await core.engine.ask({ kind: "draft-template", name, ...request }, () => undefined);
      if (reply?.kind !== "drafts") throw new Error("no drafts");
      const names = reply.drafts.length === 0 ? [] : await host.insert(reply.drafts);
      core.show({ workbook: host.name() });
      await readForms();
      say("plain", addedWords(templateLabels[name].label, { names, left: reply.left }));
      const [first] = names;
      if (first !== undefined) await host.select({ sheet: first, row: 0, column: 0 }).catch(() => undefined);
    } catch (error) {
      say("trouble", hostSentence(error, NOT_ADDED));
    } finally {
      showTask({ working: false });
    }
  };

  /** What is the facilitator's alone never stands in the alliance's workbook. */
  const ownWorkbook = async (name: TemplateName): Promise<void> => {
    const reply = await core.files?.({ kind: "template", name });
    if (reply?.kind !== "file") throw new Error("no file");
    const how = await core.host()?.saveAs(`${name}.xlsx`, reply.bytes);
    say("plain", how === "opened" ? OWN_OPENED : OWN_SAVED);
  };

  const removeOurs = async (): Promise<void> => {
    const host = core.host();
    if (host === null) return;
    core.show({ removing: false });
    try {
      const count = await host.removeOurSheets();
      core.show({ step: "start", answered: null, changed: false, undoable: host.undoable() });
      say("plain", count === 0 ? NONE_OF_OURS : `${count} result sheets were removed. ${YOURS_STAY}`, "[data-heading]");
    } catch (error) {
      say("trouble", hostSentence(error, NOT_REMOVED));
    }
  };

  const undo = async (): Promise<void> => {
    const host = core.host();
    if (host === null || host.undoable() !== "here") return;
    try {
      await host.undoWrite();
      core.show({
        step: core.state().found === null ? "start" : "check",
        answered: null,
        changed: false,
        undoable: host.undoable(),
      });
      say("plain", UNDONE, "[data-heading]");
    } catch (error) {
      say("trouble", hostSentence(error, NOT_UNDONE));
    }
  };

  return {
    openTask: (task) => {
      core.show({ task, notice: null, refused: [] }, "[data-heading]");
      if (task !== "plan" && core.state().enquiry.found === null) void readForms();
    },
    closeTask: () => core.show({ task: null, notice: null, refused: [] }, "[data-heading]"),
    nameSchools: (schools) => showTask({ schools }),
    numberCycle: (text) => showTask({ cycle: text.trim() === "" ? "1" : text.trim() }),
    addTemplate: (name) => void addTemplate(name),
    askRemove: (removing) => core.show({ removing, notice: null }, removing ? "[data-remove]" : "[data-heading]"),
    removeOurs: () => void removeOurs(),
    undo: () => void undo(),
  };
}

/** One school a line; a comma may part them too. */
export function schoolNames(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,;]/).map((name) => name.trim()))].filter((name) => name !== "");
}

function addedWords(
  label: string,
  { names, left }: { readonly names: readonly string[]; readonly left: readonly string[] },
): string {
  const there = left.length === 0 ? "" : ` Already there, and left as they are: ${left.join(", ")}.`;
  if (names.length === 0) return `${label}: nothing to add.${there}`;
  return `${label}: added ${names.join(", ")}.${there}`;
}

const OWN_SAVED = "Your own notes have a workbook of their own: facilitator.xlsx was saved where downloads go.";
const OWN_OPENED = "Your own notes have a workbook of their own: it was opened. Save it as facilitator.xlsx.";
const NOT_ADDED = "The sheets could not be added, and nothing was changed. Try again.";
const NONE_OF_OURS = "There is no result sheet in this workbook.";
const YOURS_STAY = "Your own sheets and Setup stayed as they are.";
const NOT_REMOVED = "The sheets could not be removed. Check that the workbook is not protected, then try again.";
const UNDONE = "Taken back. The result sheets are as they were before the last analysis.";
const NOT_UNDONE = "This could not be taken back. Try again, or remove the result sheets.";
