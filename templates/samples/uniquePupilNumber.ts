const CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * A valid unique pupil number: check letter, authority (3 digits), school (4), year of entry (2), serial (3). The check
 * letter is that of the sum of the 12 digits weighted 2 to 13, modulo 23 (Department for Education, "Unique pupil
 * numbers: a guide for schools and local authorities").
 * @example uniquePupilNumber({ authority: 801, school: 2000, entryYear: 5, serial: 1 }) // "B801200005001"
 */
export function uniquePupilNumber(parts: {
  readonly authority: number;
  readonly school: number;
  readonly entryYear: number;
  readonly serial: number;
}): string {
  const digits =
    String(parts.authority).padStart(3, "0") +
    String(parts.school).padStart(4, "0") +
    String(parts.entryYear).padStart(2, "0") +
    String(parts.serial).padStart(3, "0");
  if (!/^\d{12}$/.test(digits)) throw new RangeError("a part of the pupil number is too long");
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += (digits.charCodeAt(index) - 48) * (index + 2);
  return CHECK_LETTERS.charAt(sum % 23) + digits;
}

/** The same number with another check letter: looks right, is not. */
export function withWrongCheckLetter(number: string): string {
  const place = CHECK_LETTERS.indexOf(number.charAt(0));
  return CHECK_LETTERS.charAt((place + 7) % 23) + number.slice(1);
}
