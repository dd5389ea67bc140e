/** Words no sentence of a result may use: they claim a reason or a test that the evidence does not give. */
export const bannedWords =
  /\b(prov(e|es|ed|en|ing)|caus(e|es|ed|ing|al)|thanks to|led to|lead(s|ing)? to|result(s|ed)? in|boost(s|ed|ing)?|due to|significan(t|tly|ce)|effectiv(e|ely|eness)|works|worked|impact of)\b/i;

/** Sentences of a text; a decimal point does not end one. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== "");
}

export function longestSentence(text: string): number {
  return Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
}

/** Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid et al. 1975, p. 14). */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word));
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const stem = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return (stem.match(/[aeiouy]{1,2}/g) ?? [""]).length;
}
