import type { Form, SheetDraft } from "../../../engine";
import { cases, commissioning, evidenceMatrix, initiatives, initiativeTraits, issuesLog } from "../../forms/cases";
import { communitySheets } from "../small/forms/community";
import { benchmarkSheets, deliverySheets } from "../small/forms/delivery";
import { fictionalForm } from "../small/forms/fictionalForm";
import { groupWorkSheets } from "../small/forms/groupWork";
import { networkSheets } from "../small/forms/network";
import { type FilledRow, recordEntries } from "../small/forms/recordEntries";
import { staffConfidenceSheets } from "../small/surveys/staffSurveys";
import { caseRecords } from "./caseRecords";
import { initiativeRecords, initiativeTraitRecords, matrixRecords } from "./initiativeRecords";
import { commissionedRecords, issueRecords } from "./loggedRecords";
import { practicePupilSheets } from "./practicePupilSheets";
import { practiceReadMe } from "./practiceReadMe";

/** The rest of an alliance's practice beside its scores, on tidy sheets. */
export function practiceSheets(): readonly SheetDraft[] {
  return [
    practiceReadMe(),
    ...practicePupilSheets(),
    ...staffConfidenceSheets(),
    ...deliverySheets({ waiting: false }),
    ...groupWorkSheets(),
    ...networkSheets(),
    ...communitySheets(),
    ...benchmarkSheets(),
    ...recordSheets(),
  ];
}

/** Cases, initiatives with their evidence, services bought in and the issues log. */
export function recordSheets(): readonly SheetDraft[] {
  return [
    ...filled(cases, caseRecords),
    ...filled(initiatives, initiativeRecords),
    ...filled(initiativeTraits, initiativeTraitRecords),
    ...filled(evidenceMatrix, matrixRecords),
    ...filled(commissioning, commissionedRecords),
    ...filled(issuesLog, issueRecords),
  ];
}

function filled(form: Form, rows: readonly FilledRow[]): readonly SheetDraft[] {
  return fictionalForm(form, recordEntries(form, rows));
}
