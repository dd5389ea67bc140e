import type { GroupPair } from "../result";

const known: Readonly<Record<string, readonly [members: string, others: string]>> = {
  "pupil-premium": ["Disadvantaged pupils", "Other pupils"],
  send: ["Pupils with SEND", "Pupils without SEND"],
  eal: ["English as an additional language", "First language English"],
};

const sexes: Readonly<Record<string, string>> = {
  f: "Girls",
  female: "Girls",
  girl: "Girls",
  m: "Boys",
  male: "Boys",
  boy: "Boys",
};

/** What the two groups of a pair are called: plain words where the kind of group is known, else as the sheet has them. */
export function groupLabels(pair: GroupPair): { readonly members: string; readonly others: string } {
  const [role = "", value = ""] = pair.id.split(":");
  const words = known[role];
  if (words !== undefined && value === "yes") return { members: `${words[0]} (${pair.header})`, others: words[1] };
  if (role === "sex") {
    const named = (label: string): string => sexes[label.toLowerCase()] ?? label;
    return { members: named(pair.memberLabel), others: named(pair.otherLabel) };
  }
  if (role === "year-group") {
    const others = pair.otherLabel === "others" ? "All other years" : yearText(pair.otherLabel);
    return { members: yearText(pair.memberLabel), others };
  }
  const others = pair.otherLabel === "others" ? `All others (${pair.header})` : pair.otherLabel;
  return { members: `${pair.memberLabel} (${pair.header})`, others };
}

function yearText(label: string): string {
  return /^[0-9]+$/.test(label) ? `Year ${label}` : label;
}
