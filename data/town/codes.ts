/**
 * Codes of an invented county. The first six digits follow the form of GB/T 2260, but no county has them: the province's
 * prefectures end long before 99.
 */
const countyCode = '519921';
const townCode = `${countyCode}103`;

export const divisionCodes = {
  county: `${countyCode}000000`,
  town: `${townCode}000`,
  /** What `towns.code` holds: nine digits. */
  townShort: townCode,
  /** Communities count from 001, villages from 201, as the standard has it. */
  village: (kind: 'village' | 'community', nth: number): string =>
    `${townCode}${String((kind === 'community' ? 0 : 200) + nth).padStart(3, '0')}`,
} as const;
