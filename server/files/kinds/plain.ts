/** Full-width digits, letters and signs as their plain ones, without any blank: `１２ ３` → `123`. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200B-\u200D\uFEFF]/g, '');

/** Without blanks around; a TAB is kept, for it may be part of what was meant and is made inert on the way out. */
export const trimmed = (text: string): string => text.replace(/^[ \u00A0\u3000\r\n]+|[ \u00A0\u3000\r\n]+$/g, '');
