/** Letters of the check and of temporary numbers, in order; I, O and S are left out. */
const ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Whether a unique pupil number is right: a check letter and twelve digits (the last may be a letter, valued by its
 * place in the alphabet of 23); weights 2 to 13, sum modulo 23 indexes the letters (DfE, Unique pupil numbers guide, 2023).
 * @example isValidUpn("B801200005001") // true
 */
export function isValidUpn(upn: string): boolean {
  if (upn.length !== 13) return false;
  let sum = 0;
  for (let index = 1; index < 13; index++) {
    const code = upn.charCodeAt(index);
    let value = code - 48;
    if (value < 0 || value > 9) value = index === 12 ? ALPHABET.indexOf(upn.charAt(12)) : -1;
    if (value < 0) return false;
    sum += value * (index + 1);
  }
  return ALPHABET.charAt(sum % 23) === upn.charAt(0);
}
