/** Letters of codes: no vowels, so that no word comes out, and none that is taken for another or for a digit. */
const ALPHABET = "CDFHJKMNPRTWX";
/** Letters that are drawn; the check letter follows. */
const DRAWN = 8;
/** The largest multiple of 13 a byte can stay under: bytes from it up are drawn again, so that no letter is likelier. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

/** So many bytes nobody can foresee; the host's, since the engine knows no chance. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * The check letter of eight letters: their places in the alphabet of 13 times 1 to 8, summed modulo 13. As 13 is prime
 * and the weights all differ, one wrong letter or two swapped ones always show.
 */
function checkLetter(letters: string): string {
  let sum = 0;
  for (let index = 0; index < letters.length; index++) sum += ALPHABET.indexOf(letters.charAt(index)) * (index + 1);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/**
 * A code as `drawPupilCode` writes it, whatever its case and with or without hyphens; null for anything else.
 * @example pupilCodeOf("hktmdwrpn") // null: the check letter is wrong
 */
export function pupilCodeOf(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, "");
  if (letters.length !== DRAWN + 1) return null;
  for (const letter of letters) if (!ALPHABET.includes(letter)) return null;
  return checkLetter(letters.slice(0, DRAWN)) === letters.charAt(DRAWN) ? inThrees(letters) : null;
}

/**
 * A new code such as "HKT-MDW-RPC": eight letters drawn from the host's chance, 13⁸ = 816 million of them, and a check
 * letter. It follows from nothing about the pupil.
 * @throws RangeError when the host's bytes are no chance at all
 */
export function drawPupilCode(random: RandomBytes): string {
  let letters = "";
  for (let tries = 0; letters.length < DRAWN; tries++) {
    if (tries > 1000) throw new RangeError("random bytes that are always the same");
    for (const byte of random(DRAWN)) {
      if (byte < FAIR_BYTES && letters.length < DRAWN) letters += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return inThrees(letters + checkLetter(letters));
}

function inThrees(letters: string): string {
  return `${letters.slice(0, 3)}-${letters.slice(3, 6)}-${letters.slice(6)}`;
}
