import type { SheetDraft } from "../../../engine";
import type { Mess } from "../mess";
import { bannerRow, personSheet, titleStyle } from "../personSheet";
import { seededRandom } from "../seededRandom";
import { largeList, type LargeListOptions } from "./largeLayouts";
import { largeSchools, type LargeSchool } from "./largeSchools";
import { plainPupils, type PlainPupil } from "./manyPupils";

/** A school with its pupils, before any layout. */
export interface LargeSchoolPupils {
  readonly school: LargeSchool;
  readonly pupils: readonly PlainPupil[];
}

/** The sixty schools with their pupils; those without second scores have none. */
export function largePupils(): readonly LargeSchoolPupils[] {
  return largeSchools().map((school, index) => {
    const pupils = plainPupils(seededRandom(60_000 + index), school);
    return { school, pupils: school.hasSecondScores ? pupils : pupils.map((pupil) => ({ ...pupil, after: null })) };
  });
}

/** One sheet a school, in five layouts; two schools have sent theirs twice. */
export function largeSheets(options: LargeListOptions = { isWholePractice: false }): readonly SheetDraft[] {
  return largePupils().flatMap(({ school, pupils }, index) => {
    const id = `school-${index + 1}`;
    const sheet = schoolSheet({ id, name: school.name, school, pupils }, options);
    return school.sentTwice ? [sheet, { ...sheet, id: `${id}-again`, name: againName(school) }] : [sheet];
  });
}

/** What is wrong in the large sample, with the sheet and the issue that must report it. */
export function largeMesses(): readonly Mess[] {
  return largeSchools().flatMap((school): Mess[] => {
    const mess = (text: string, expectedIssue: string, sheet = school.name): Mess => ({
      mess: text,
      sheet,
      cells: [],
      expectedIssue,
    });
    return [
      ...(school.hasSecondScores ? [] : [mess("no second scores", "after-scores-missing")]),
      ...(school.sentTwice ? [mess("the same list again", "duplicate-rows", againName(school))] : []),
      ...(school.size < 10 ? [mess("under ten pupils", "small-school")] : []),
      ...(school.year === 5 ? [] : [mess("another year group than all others", "year-group-differs")]),
    ];
  });
}

function againName(school: LargeSchool): string {
  return `${school.name} (2)`;
}

function schoolSheet(
  sheet: LargeSchoolPupils & { readonly id: string; readonly name: string },
  options: LargeListOptions,
): SheetDraft {
  const { title, headers, merges, rows } = largeList(sheet.school, sheet.pupils, options);
  const header = headers[0]?.cells ?? [];
  return personSheet({
    id: sheet.id,
    name: sheet.name,
    rows: [bannerRow, { cells: [title], style: titleStyle }, ...headers, ...rows],
    widths: header.map((cell) => Math.max(12, typeof cell === "string" ? cell.length + 2 : 12)),
    merges,
    freezeRow: 2 + headers.length,
  });
}
