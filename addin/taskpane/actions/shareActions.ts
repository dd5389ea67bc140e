import type { ShareActions } from "../actions";
import { hostSentence, type PaneCore } from "../paneCore";
import type { ShareState } from "../shareState";
import type { FileReply, FileRequest } from "../../worker/fileMessages";
import { today } from "../today";
import { copySheets } from "./analysisActions";

/** Files for others: the share copy, a workbook for each school, and what came back merged. */
export function shareActions(core: PaneCore): ShareActions {
  const showShare = (change: Partial<ShareState>): void => core.show({ share: { ...core.state().share, ...change } });
  const say = (tone: "plain" | "trouble", text: string): void => core.show({ notice: { tone, text } });

  /** Asks the worker that writes files; what it refuses is shown, and answered with null. */
  const ask = async (
    working: NonNullable<ShareState["working"]>,
    requestOf: (sheets: Awaited<ReturnType<typeof copySheets>>) => FileRequest,
  ): Promise<FileReply | null> => {
    const host = core.host();
    const { files } = core;
    if (host === null || files === null || core.state().share.working !== null) return null;
    core.show({ notice: null, refused: [] });
    showShare({ working });
    try {
      const reply = await files(requestOf(await copySheets(host)));
      if (reply.kind === "refused") core.show({ refused: reply.issues });
      else if (reply.kind === "failed") say("trouble", FAULT);
      else return reply;
    } catch (error) {
      say("trouble", hostSentence(error, FAULT));
    } finally {
      showShare({ working: null });
    }
    return null;
  };

  const hand = async (name: string, bytes: Uint8Array): Promise<void> => {
    try {
      const how = await core.host()?.saveAs(name, bytes);
      say("plain", how === "opened" ? `${OPENED} ${name}.` : `${name} was saved where downloads go.`);
    } catch (error) {
      say("trouble", hostSentence(error, NOT_HANDED));
    }
  };

  const share = async (mode: "alliance" | "public"): Promise<void> => {
    showShare({ shared: null });
    const { corrections } = core.state();
    const earlier = underOwnNames(core.state().share.earlier);
    const { version } = core;
    const reply = await ask("share", (sheets) => ({ kind: "share", sheets, corrections, mode, version, earlier }));
    if (reply?.kind !== "shared") return;
    const name = `${stemOf(core.host()?.name() ?? "enquiry")}-${mode}.xlsx`;
    await hand(name, reply.bytes);
    showShare({ shared: { name, answer: reply.answer } });
  };

  const pack = async (): Promise<void> => {
    const { meeting, returnBy } = core.state().share;
    const reply = await ask("pack", (sheets) => ({ kind: "pack", sheets, meeting, returnBy }));
    if (reply?.kind === "packed") showShare({ packed: reply });
  };

  const collect = async (returned: readonly File[]): Promise<void> => {
    if (returned.length === 0) return;
    showShare({ collected: null });
    const reply = await ask("collect", (sheets) => ({ kind: "collect", sheets, returned: underOwnNames(returned) }));
    if (reply?.kind === "collected") showShare({ collected: reply });
  };

  const makeCodes = async (): Promise<void> => {
    showShare({ coded: null });
    const { corrections, share: of } = core.state();
    const { version } = core;
    const reply = await ask("codes", (sheets) => ({ kind: "codes", sheets, corrections, key: of.key, version }));
    if (reply?.kind === "coded") showShare({ coded: reply });
  };

  const purge = async (): Promise<void> => {
    showShare({ purging: false, purged: null });
    const { corrections, share: of } = core.state();
    const about = { corrections, mode: of.mode ?? "alliance", day: today(), version: core.version } as const;
    const reply = await ask("purge", (sheets) => ({ kind: "purge", sheets, ...about }));
    if (reply?.kind !== "purged") return;
    const name = `${stemOf(core.host()?.name() ?? "enquiry")}-purged.xlsx`;
    await hand(name, reply.bytes);
    showShare({ purged: { name, rows: reply.removal.pupilLists.rows } });
  };

  const startDpia = async (): Promise<void> => {
    const { corrections } = core.state();
    const { version } = core;
    const reply = await ask("dpia", (sheets) => ({ kind: "dpia", sheets, corrections, version }));
    if (reply?.kind === "file") await hand(`${stemOf(core.host()?.name() ?? "enquiry")}-dpia.xlsx`, reply.bytes);
  };

  return {
    chooseKey: (key) => showShare({ key, coded: null }),
    makeCodes: () => void makeCodes(),
    codedName: (of) =>
      `${stemOf(core.host()?.name() ?? "enquiry")}-${of === "copy" ? "coded" : "KEY-CONFIDENTIAL"}.xlsx`,
    askPurge: (purging) => showShare({ purging, purged: null }),
    purge: () => void purge(),
    startDpia: () => void startDpia(),
    chooseMode: (mode) => showShare({ mode, shared: null }),
    chooseEarlier: (earlier) => showShare({ earlier, shared: null }),
    share: (mode) => void share(mode),
    datePack: (change) => showShare({ ...change, packed: null }),
    pack: () => void pack(),
    collect: (returned) => void collect(returned),
    hand: (name, bytes) => void hand(name, bytes),
    collectedName: () => `${stemOf(core.host()?.name() ?? "enquiry")}-collected.xlsx`,
  };
}

/** The file's name without its ending, and without what an earlier run added to it. */
function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, "").replace(/-CONFIDENTIAL$/, "");
}

/** Two files of one name (from two folders) are told apart by a number. */
function underOwnNames(files: readonly File[]): readonly { readonly name: string; readonly blob: Blob }[] {
  const seen = new Map<string, number>();
  return files.map((blob) => {
    const count = (seen.get(blob.name) ?? 0) + 1;
    seen.set(blob.name, count);
    return { name: count === 1 ? blob.name : `${blob.name} (${count})`, blob };
  });
}

const FAULT = "Something went wrong on our side; nothing was saved. Try again.";
const OPENED = "It was opened as a new workbook. Save it there as";
const NOT_HANDED = "The file could not be handed over. Try again.";
