/** What a claim can be about, told by its words, and the methods that cannot show it by themselves. */
interface Construct {
  readonly id: "attitude" | "attainment" | "interaction";
  readonly words: RegExp;
  readonly levels: readonly string[];
  readonly notByAlone: readonly string[];
}

const asking = ["questionnaire", "online survey"];

/**
 * In this order: "pupils enjoy talking" is about an attitude, not about talk. Only the plainest misfits are named, such
 * as interaction between pupils measured by a questionnaire alone; a method unknown or "other" is never one.
 */
const constructs: readonly Construct[] = [
  {
    id: "attitude",
    words: /\b(enjoy|like|feel|confiden|believe|think|value|attitude|motivat|interest|surer|worr)/i,
    levels: ["pupil", "professional", "organisation"],
    notByAlone: ["test"],
  },
  {
    id: "attainment",
    words: /\b(score|attain|progress|read (better|more fluently|less well)|spell|calculat|marks?|grades?|results?)\b/i,
    levels: ["pupil"],
    notByAlone: [...asking, "interview"],
  },
  {
    id: "interaction",
    words:
      /\b(interact|talk|discuss|debate|work(s|ing)? (together|in (pairs|groups))|behav|ask(s|ing)? (more |better )?questions|respond)/i,
    levels: ["pupil", "professional"],
    notByAlone: asking,
  },
];

/** What the claim is about where none of its methods can show that alone; null where one can, or nobody can tell. */
export function misfitOf(
  claim: string,
  { level, methods }: { readonly level: string; readonly methods: readonly string[] },
): string | null {
  if (methods.length === 0) return null;
  const construct = constructs.find(({ words }) => words.test(claim));
  if (construct === undefined || !construct.levels.includes(level)) return null;
  return methods.every((method) => construct.notByAlone.includes(method)) ? construct.id : null;
}
