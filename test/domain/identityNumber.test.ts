import { describe, expect, it } from 'vitest';
import { hasIdentityNumber } from '#domain/identityNumber.ts';

describe('an identity-card number', () => {
  // The worked example of GB 11643-1999, bare, lower-case in a sentence, and full-width.
  it.each(['11010519491231002X', '证号11010519491231002x，请核', '１１０１０５１９４９１２３１００２Ｘ'])(
    'is seen in %s',
    (text) => {
      expect(hasIdentityNumber(text)).toBe(true);
    },
  );

  it.each(['110105194912310021', '13812341234', '202603120001202603', '编号A11010519491231002X9', ''])(
    'is not seen in %s',
    (text) => {
      expect(hasIdentityNumber(text)).toBe(false);
    },
  );
});
