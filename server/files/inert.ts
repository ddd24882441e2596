/** What a spreadsheet would run as a formula, also behind marks of ours and in full width (trust.md 13). */
const active = /^'*[=+\-@\t\r＝＋－＠]/;

/** A text for a csv cell that no spreadsheet runs: an apostrophe in front where needed. `withoutMark` gives it back. */
export const inertText = (text: string): string => (active.test(text) ? `'${text}` : text);

/** The text that `inertText` was given; any other text as it is. */
export const withoutMark = (text: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);
