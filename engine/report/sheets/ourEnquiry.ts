import type { Enquiry } from "../../enquiry";
import type { Study } from "../../study";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { deliveryWords } from "../../words/delivery";
import { accountAnswer } from "../../words/enquiry/account";
import { countText } from "../../words/numberText";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { accountLists } from "./account/accountLists";
import { activities } from "./account/activityList";
import { putList } from "./lists";

/** Six columns of words that every list shares: few cells are merged. */
const widths = [2, 28, 24, 28, 30, 30, 24];

/** "Our enquiry": what the group asked, agreed, tried and found, told from its forms; null where none of it is written. */
export function ourEnquirySheet(
  source: ReportSource,
  { study, enquiry }: { readonly study: Study; readonly enquiry: Enquiry | null },
): SheetDraft | null {
  const account = { forms: study.forms ?? [], entries: study.entries };
  const questions = enquiry?.checks.questions ?? [];
  const lists = accountLists(account, questions);
  if (lists.length === 0) return null;
  const together = activities(account);
  const { canvas, row } = startFrame(source, {
    id: "our-enquiry",
    name: "Our enquiry",
    orientation: "landscape",
    widths,
    title: "How did we enquire, from the question to the report?",
    subtitle: sentences([source.settings.title, source.settings.period, `${countText(lists.length, "part")} written`]),
    answer: accountAnswer({
      questions,
      occasions: together.length,
      schools: new Set(together.flatMap(({ record }) => record.school ?? [])).size,
      delivery: source.results.some(({ kind }) => kind === "delivery") ? deliveryWords(source.results) : null,
    }),
  });
  const next = lists.reduce((from, list) => putList(canvas, from, { ...list, key: `account:${list.title}` }) + 1, row);
  const last = putNotes(canvas, next, [
    "How to read it: the group’s latest answers stand here; earlier ones and every school’s are on the Enquiry record. To change an answer, change its form.",
    "This sheet tells what people wrote. What the evidence shows stands on the Impact summary. It enters no share copy.",
  ]);
  return canvas.draft({ lastRow: last });
}
