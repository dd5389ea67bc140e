import type { PersonSearch } from "../disclosure/personSearch";
import type { SetupEntry } from "../settings";
import type { Study } from "../study";
import { setupDraft } from "../tables/setup/setupDraft";
import { setupSections } from "../tables/setup/setupRows";
import type { SheetDraft } from "../workbook/sheetDraft";
import { bareDraft } from "./bareDraft";

/** What people write on Setup in their own words. */
const inWords = new Set(["title", "question", "period", "cohort", "strategy", "decision", "claims"]);

/**
 * The Setup sheet of a coded copy, with every choice a person made that still applies; words only where names were
 * checked, and none in which a name is found.
 */
export function codedSetup(coded: Study, search: PersonSearch): SheetDraft {
  const mayHoldWords = coded.settings.namesChecked === true;
  const silent = mayHoldWords
    ? coded
    : {
        ...coded,
        settings: {
          ...coded.settings,
          title: null,
          question: null,
          period: null,
          cohort: null,
          strategy: null,
          decision: null,
          claims: null,
        },
      };
  const shown = new Set(
    setupSections(coded).flatMap(({ rows }) => rows.map(({ id, appliesTo }) => keyOf(id, appliesTo))),
  );
  const setup = (coded.setup ?? []).flatMap((entry): readonly SetupEntry[] => {
    if (!shown.has(keyOf(entry.id, entry.appliesTo))) return [];
    const isSilent = inWords.has(entry.id) && !mayHoldWords;
    const holdsName = typeof entry.value === "string" && search(entry.value, true) !== null;
    return [{ ...entry, note: "", value: isSilent || holdsName ? null : entry.value }];
  });
  return bareDraft(setupDraft({ ...silent, setup }));
}

const keyOf = (id: string, appliesTo: string): string => `${id}\u0000${appliesTo}`;
