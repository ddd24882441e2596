import type { CellState } from '../../server/app.ts';

/** What the bytes of the state vector say that are not percentages. */
export const stateMarks = { nobody: 255, absent: 254, absentByCadre: 65_534 } as const;

export interface DecodedState {
  readonly firstNo: number;
  readonly values: Uint8Array | Uint16Array;
  readonly isPoorlyLinked: (index: number) => boolean;
  readonly hasNoLead: (index: number) => boolean;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** The state vector as numbers, one a cell: `values[i]` belongs to cell `firstNo + i`. */
export const decodedState = ({ metric, firstNo, values, flags }: CellState): DecodedState => {
  const bytes = bytesOf(values);
  const marks = bytesOf(flags);
  return {
    firstNo,
    values:
      metric === 'cadre'
        ? Uint16Array.from(
            { length: bytes.length >> 1 },
            (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8),
          )
        : bytes,
    isPoorlyLinked: (index) => ((marks[index] ?? 0) & 1) !== 0,
    hasNoLead: (index) => ((marks[index] ?? 0) & 2) !== 0,
  };
};
