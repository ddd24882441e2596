const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * Whether a text holds an identity-card number: 18 characters standing free, born in 1900–2099, with the right check character.
 * Identity-card numbers are never stored (trust.md 2). Other long numbers pass. Source: GB 11643-1999.
 */
export const hasIdentityNumber = (text: string): boolean =>
  [...text.normalize('NFKC').matchAll(/(?<![\dA-Za-z])\d{6}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/g)].some(([found]) => {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(found[place]), 0);
    return checkCharacters[sum % 11] === found[17]?.toUpperCase();
  });
