import { columnLetters } from "../../../engine";
import { copySheet, type SheetCopy } from "../../port/sheetCopy";
import type { SheetEdit } from "../../port/host";
import type { EnquiryReply, EnquiryRequest } from "../../worker/enquiryMessages";
import type { EnquiryActions } from "../actions";
import { areasShown, noteKey, phaseShown, guidePhase, schoolOf, schoolsIn, sheetShown } from "../enquirySelectors";
import type { Phase, RatingDraft, SchoolChoice } from "../enquiryState";
import { gridWords } from "../gridWords";
import { copySheets } from "./analysisActions";
import { hostSentence, type PaneCore } from "../paneCore";
import { today } from "../today";

export interface Enquiring {
  readonly actions: EnquiryActions;
  /** Reads the forms, and only these again where nothing else changed. */
  readForms(): Promise<void>;
  forget(): void;
  /** Someone typed into a sheet: it may be a form now. */
  sheetChanged(sheet: string): void;
  startRating(grid: RatingDraft["grid"]): void;
}

/** Longer sheets are lists of pupils or answers, never a form, and need not be copied. */
const LONGEST_FORM = 20_000;

/** The Enquiry tab: every note and rating goes into a cell of a form of the person's own. */
export function enquiring(core: PaneCore, overview: () => Promise<void>): Enquiring {
  /** Sheets that were no form when last read. */
  const noForms = new Set<string>();
  let asked = 0;

  const enquiry = () => core.state().enquiry;
  const ask = (request: EnquiryRequest): Promise<EnquiryReply | null> =>
    core.engine
      .ask(request, () => undefined)
      .then((end) => (end === null || end.kind === "failed" ? null : (end as EnquiryReply)));
  const say = (tone: "plain" | "trouble", text: string, focus?: string): void =>
    core.show({ notice: { tone, text }, refused: [] }, focus);

  const formCopies = async (): Promise<readonly SheetCopy[]> => {
    const host = core.host();
    if (host === null) return [];
    return copySheets(
      host,
      ({ mark, name, rowCount }) => mark === null && !noForms.has(name) && rowCount <= LONGEST_FORM,
    );
  };
  const copyOf = async (name: string): Promise<SheetCopy | null> => {
    const sheet = (await core.host()?.sheets())?.find((one) => one.name === name);
    return sheet === undefined ? null : copySheet(sheet);
  };

  const readForms = async (): Promise<void> => {
    if (core.host() === null) return;
    const question = ++asked;
    core.showEnquiry({ reading: true });
    try {
      const sheets = await formCopies();
      const reply = await ask({ kind: "read-forms", sheets });
      if (question !== asked) return;
      if (reply?.kind !== "forms-read") throw new Error("no answer");
      const forms = new Set(reply.enquiry.sheets.map(({ sheet }) => sheet));
      for (const { name } of sheets) if (!forms.has(name)) noForms.add(name);
      core.showEnquiry({ found: reply.enquiry, reading: false });
    } catch (error) {
      if (question !== asked) return;
      core.showEnquiry({ reading: false });
      say("trouble", hostSentence(error, NOT_READ));
    }
  };

  /** Writes what the engine placed; answers where, or null where nothing was written. */
  const write = async (reply: EnquiryReply | null): Promise<string | null> => {
    const host = core.host();
    if (host === null || reply === null) return null;
    if (reply.kind === "drafts") {
      const names = await host.insert(reply.drafts);
      core.show({ workbook: host.name() });
      return names.map((name) => `the new sheet ${name}`).join(", ");
    }
    if (reply.kind !== "edits") return null;
    await host.edit(reply.edits);
    return placeOfEdits(reply.edits);
  };

  const during = async (work: () => Promise<void>): Promise<void> => {
    if (enquiry().saving) return;
    core.showEnquiry({ saving: true });
    try {
      await work();
    } catch (error) {
      say("trouble", hostSentence(error, NOT_SAVED));
    }
    core.showEnquiry({ saving: false });
  };

  const openNote = (field: string): void => {
    const sheet = sheetShown(enquiry());
    const school = schoolOf(enquiry().choice);
    const present = enquiry().found?.notes.find(
      (note) => note.field === field && note.school === school && note.place.sheet === sheet?.sheet,
    );
    const text = present?.text ?? "";
    core.show({ notice: null });
    core.showEnquiry({ note: { field, text, seen: text } }, "#note");
  };

  const saveNote = (): Promise<void> =>
    during(async () => {
      const { note, choice } = enquiry();
      const sheet = sheetShown(enquiry());
      const form = guidePhase(enquiry())?.form;
      if (note === null || sheet === null || form === undefined) return;
      const copy = await copyOf(sheet.sheet);
      if (copy === null) return say("trouble", SHEET_GONE);
      const { field, text, seen } = note;
      const reply = await ask({ kind: "place-answer", sheet: copy, form, field, school: schoolOf(choice), text, seen });
      if (reply?.kind === "changed") {
        core.showEnquiry({ note: { ...note, seen: reply.text } });
        return say("trouble", `${SOMEBODY_WROTE} It now says: “${reply.text}”`, "#note");
      }
      const where = await write(reply);
      if (where === null) return say("trouble", NO_PLACE);
      core.showEnquiry({ note: null });
      await readForms();
      say("plain", `Saved in ${where}.`, "[data-next]");
    });

  const saveRating = (sure: boolean): Promise<void> =>
    during(async () => {
      const { rating, found } = enquiry();
      if (rating === null || found === null) return;
      const answers = ratingAnswers(rating, { sure, cycle: sheetShown(enquiry())?.cycle ?? "1" });
      const { form } = gridWords[rating.grid];
      const present = found.sheets.find((sheet) => sheet.form === form);
      const copy = present === undefined ? null : await copyOf(present.sheet);
      const schools = schoolsIn(enquiry());
      const reply = await ask({ kind: "place-record", sheet: copy, form, schools, answers });
      const where = await write(reply).catch(async (error: unknown) => {
        // The rows laid out for ratings may all be filled: a further sheet takes the next ones.
        if (copy === null) throw error;
        return write(await ask({ kind: "place-record", sheet: null, form, schools, answers }));
      });
      if (where === null) return say("trouble", NO_PLACE);
      const again = reply?.kind === "edits" && reply.replaces ? " It takes the place of the one given that day." : "";
      core.showEnquiry({ rating: null });
      await readForms();
      say("plain", `Rating saved in ${where}.${again}`, `[data-rate="${rating.grid}"]`);
    });

  const startRating = (grid: RatingDraft["grid"]): void => {
    const { choice, found } = enquiry();
    core.show({ tab: "enquiry", task: null, notice: null });
    core.showEnquiry(
      {
        note: null,
        rating: {
          grid,
          strategy: found?.strategies.length === 1 ? (found.strategies[0] ?? "") : "",
          school: schoolOf(choice) ?? "",
          when: "",
          across: "",
          up: "",
          rater: "",
          date: today(),
        },
      },
      "[data-heading]",
    );
  };

  const actions: EnquiryActions = {
    readForms: () => {
      noForms.clear();
      void readForms().then(() => core.state().notice === null && say("plain", "The forms were read again."));
    },
    chooseSchool: (choice: SchoolChoice) => {
      core.show({ notice: null });
      core.showEnquiry({ choice, note: null, rating: null });
    },
    choosePhase: (phase: Phase) => core.showEnquiry({ phase, sheet: null, note: null }),
    chooseSheet: (sheet) => core.showEnquiry({ sheet, note: null }),
    openNote,
    typeNote: (text) => {
      const { note } = enquiry();
      if (note !== null) core.showEnquiry({ note: { ...note, text } });
    },
    saveNote: () => void saveNote(),
    leaveNote: () => core.showEnquiry({ note: null }, "[data-next]"),
    skip: (field) => {
      const skipped = [...enquiry().skipped, noteKey(enquiry(), field)];
      core.showEnquiry({ skipped, note: null }, "[data-next]");
    },
    nextPrompt: () => {
      const next = areasShown(enquiry()).find((area) => area.next !== null)?.next;
      if (next) return openNote(next.id);
      const put = enquiry().skipped.length > 0 ? " Those put off come back now." : "";
      core.showEnquiry({ skipped: [] });
      say("plain", `Every prompt of this phase is answered or put off.${put}`);
    },
    startRating,
    rate: (change) => {
      const { rating } = enquiry();
      if (rating !== null) core.showEnquiry({ rating: { ...rating, ...change } });
    },
    saveRating: (sure) => void saveRating(sure),
    leaveRating: () => core.showEnquiry({ rating: null }, `[data-rate="${enquiry().rating?.grid ?? ""}"]`),
    beginMeeting: () => core.showEnquiry({ newMeeting: today(), note: null }, "#meeting"),
    dateMeeting: (date) => core.showEnquiry({ newMeeting: date }),
    leaveMeeting: () => core.showEnquiry({ newMeeting: null }, "[data-meeting]"),
    addMeeting: () =>
      void during(async () => {
        const form = guidePhase(enquiry())?.form;
        const { newMeeting } = enquiry();
        if (form === undefined || newMeeting === null) return;
        const cycle = sheetShown(enquiry())?.cycle ?? "1";
        const schools = schoolsIn(enquiry());
        const where = await write(await ask({ kind: "draft-meeting", form, schools, cycle, meeting: newMeeting }));
        if (where === null) return say("trouble", NOT_SAVED);
        const phase = phaseShown(enquiry());
        core.showEnquiry({ newMeeting: null, sheet: null, phase });
        await readForms();
        say("plain", `Added ${where}.`, "[data-next]");
      }),
    addSchool: (name) => {
      const bare = name.trim();
      if (bare === "" || schoolsIn(enquiry()).includes(bare)) return;
      const choice: SchoolChoice = { kind: "school", name: bare };
      core.showEnquiry({ addedSchools: [...enquiry().addedSchools, bare], choice }, "#school");
    },
    openOverview: () => void overview(),
  };

  return {
    actions,
    readForms,
    startRating,
    forget: () => {
      asked++;
      noForms.clear();
    },
    sheetChanged: (sheet) => void noForms.delete(sheet),
  };
}

/** The record as its form has it; what is not said is left out. */
function ratingAnswers(
  { grid, strategy, school, when, across, up, rater, date }: RatingDraft,
  { sure, cycle }: { readonly sure: boolean; readonly cycle: string },
): Readonly<Record<string, string | boolean>> {
  const said =
    grid === "innovation"
      ? { strategy: strategy.trim(), placement: when, distance: across, extent: up }
      : { moment: when, participation: across, skill: up };
  const all = { ...said, school, cycle, date, rater: rater.trim(), sure };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** "Phase 2 Innovation, cell F12". */
function placeOfEdits(edits: readonly SheetEdit[]): string {
  const last = edits.at(-1);
  if (last === undefined) return "";
  if (edits.length > 2) return `${last.sheet}, row ${last.row + 1}`;
  return `${last.sheet}, cell ${columnLetters(last.column)}${last.row + 1}`;
}

const NOT_READ = "The forms could not be read. Try again.";
const NOT_SAVED =
  "This could not be saved, and nothing was changed. Check that no cell is being edited, then try again.";
const NO_PLACE =
  "The place for this was not found on the sheet, so nothing was written. Check that its heading rows are there, then try again.";
const SHEET_GONE = "The sheet to write on is no longer in the workbook. Choose Read again.";
const SOMEBODY_WROTE = "Somebody wrote in this cell since. Nothing was changed. Save again to put yours in its place.";
