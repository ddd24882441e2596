/** A number as it is dialled. */
export const telHref = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

/** A number as it is read aloud: 138 0000 1234; others as they were written. */
export const spokenPhone = (phone: string): string => {
  const digits = phone.replaceAll(/[\s-]/g, '');
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : phone;
};
