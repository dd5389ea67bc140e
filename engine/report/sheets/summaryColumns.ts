/** Columns of the Impact summary: the tags; words, the last of them from the middle of the page; pictures. */
export const summaryWidths: readonly number[] = [2, 28, 38, 22, 37];
export const summaryColumns = { tag: 1, words: 2, half: 3, picture: 4 } as const;
