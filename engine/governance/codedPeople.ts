import { foldText } from "../tables/cells/foldText";
import { drawPupilCode, type RandomBytes } from "../tables/unite/pupilCode";
import type { KeyPerson } from "./codeKey";
import { foldedName, foldedNumber, foldedOwn, type RowIdentity } from "./rowIdentity";

/** Everybody who has a code, while lists are read. */
export interface CodedPeople {
  /** The code of who this row is about, drawn now where there is none; null where the row names nobody. */
  codeFor(row: RowIdentity): string | null;
  /** The code somebody of these lists has already; null where the row names nobody of them. */
  knownCode(row: RowIdentity): string | null;
  /** Of the key and of these lists, with what the lists add to it. */
  people(): readonly (KeyPerson & { readonly isHere: boolean })[];
  counts(): PeopleCounts;
}

export interface PeopleCounts {
  /** People of these lists. */
  readonly people: number;
  /** Of them, those the key did not know. */
  readonly added: number;
  /** Of them, those found in the key by school and name alone. */
  readonly byName: number;
  /** Of them, those who have only a name and are new: linked with no other row. */
  readonly nameOnly: number;
}

interface Person {
  readonly code: string;
  upn: string;
  localId: string;
  own: string;
  name: string;
  school: string;
  readonly isOfKey: boolean;
  isHere: boolean;
  byName: boolean;
}

/**
 * Codes by the surest identity of each row: UPN, then an own code or e-mail address, then the admission number in its
 * school. A name alone links with the key only, and only where one person of the school has it there; never two rows.
 */
export function codedPeople(key: readonly KeyPerson[], random: RandomBytes): CodedPeople {
  const everybody: Person[] = [];
  const codes = new Set<string>();
  const byUpn = new Map<string, Person[]>();
  const byOwn = new Map<string, Person[]>();
  const byLocalId = new Map<string, Person[]>();
  const byKeyName = new Map<string, Person[]>();

  const list = (person: Person): void => {
    add(byUpn, foldedNumber(person.upn), person);
    add(byOwn, foldedOwn(person.own), person);
    add(byLocalId, foldedNumber(person.localId), person);
  };
  const enter = (person: Person): Person => {
    everybody.push(person);
    codes.add(person.code);
    list(person);
    return person;
  };
  for (const known of key) {
    const person = enter({ ...known, isOfKey: true, isHere: false, byName: false });
    add(byKeyName, foldedName(person.name), person);
  }

  /** The one person a row can be, none where several can. */
  const only = (candidates: readonly Person[] | undefined, fits: (person: Person) => boolean): Person | null => {
    const found = [...new Set(candidates ?? [])].filter(fits);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const find = (row: RowIdentity): Person | null => {
    const upnAgrees = (person: Person): boolean => agree(foldedNumber(person.upn), foldedNumber(row.upn));
    const sure =
      only(lookUp(byUpn, foldedNumber(row.upn)), () => true) ??
      only(lookUp(byOwn, foldedOwn(row.own)), upnAgrees) ??
      only(lookUp(byLocalId, foldedNumber(row.localId)), (person) => upnAgrees(person) && sameSchool(person, row));
    return sure;
  };
  const findByName = (row: RowIdentity): Person | null =>
    only(
      lookUp(byKeyName, foldedName(row.name)),
      (person) =>
        sameSchool(person, row) &&
        !person.byName &&
        agree(foldedNumber(person.upn), foldedNumber(row.upn)) &&
        agree(foldedNumber(person.localId), foldedNumber(row.localId)) &&
        agree(foldedOwn(person.own), foldedOwn(row.own)),
    );
  const newCode = (): string => {
    for (;;) {
      const code = drawPupilCode(random);
      if (!codes.has(code)) return code;
    }
  };
  const complete = (person: Person, row: RowIdentity): void => {
    for (const part of ["upn", "localId", "own", "name", "school"] as const)
      if (person[part] === "") person[part] = row[part];
    person.isHere = true;
    list(person);
  };
  const saysNothing = ({ upn, localId, own, name }: RowIdentity): boolean => upn + localId + own + name === "";

  return {
    codeFor: (row) => {
      if (saysNothing(row)) return null;
      let person = find(row);
      if (person === null) {
        const named = findByName(row);
        if (named !== null) named.byName = true;
        person = named ?? enter({ ...row, code: newCode(), isOfKey: false, isHere: true, byName: false });
      }
      complete(person, row);
      return person.code;
    },
    knownCode: (row) => {
      const person = saysNothing(row) ? null : find(row);
      return person?.isHere === true ? person.code : null;
    },
    people: () =>
      everybody.map(({ code, school, upn, localId, name, own, isHere }) => ({
        code,
        school,
        upn,
        localId,
        name,
        own,
        isHere,
      })),
    counts: () => {
      const here = everybody.filter(({ isHere }) => isHere);
      const added = here.filter(({ isOfKey }) => !isOfKey);
      return {
        people: here.length,
        added: added.length,
        byName: here.filter(({ byName }) => byName).length,
        nameOnly: added.filter(({ upn, localId, own }) => upn + localId + own === "").length,
      };
    },
  };
}

function add(map: Map<string, Person[]>, at: string, person: Person): void {
  if (at === "") return;
  const known = map.get(at);
  if (known === undefined) map.set(at, [person]);
  else if (!known.includes(person)) known.push(person);
}

function lookUp(map: ReadonlyMap<string, readonly Person[]>, at: string): readonly Person[] {
  return at === "" ? [] : (map.get(at) ?? []);
}

const agree = (one: string, other: string): boolean => one === "" || other === "" || one === other;

function sameSchool(person: Person, row: RowIdentity): boolean {
  return agree(foldText(person.school), foldText(row.school));
}
