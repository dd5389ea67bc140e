const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Text as it has to be written so that Excel keeps it as text: a leading apostrophe, which Excel does not show, where
 * it would see a formula, a number, a date, a truth or an error in it.
 */
export function enteredText(text: string): string {
  const plain = /^[A-Za-z\u00c0-\uffff]/.test(text) && !months.test(text) && !/^(true|false)$/i.test(text);
  return plain || text === "" ? text : `'${text}`;
}
