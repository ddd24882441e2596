/** Whether a text can be dialled: short numbers (119, 12345) too, an extension after a hyphen; 3 to 15 digits in all. */
export const isDialable = (text: string): boolean => {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^\+/, '');
  return /^\d{3,15}$/.test(digits);
};
