export type SheetHeight = 'peek' | 'half' | 'whole';

/** Share of the page a sheet takes. */
export const sheetHeights: Readonly<Record<SheetHeight, number>> = { peek: 0.17, half: 0.48, whole: 0.9 };

export const nearestHeight = (share: number): SheetHeight => {
  const order: readonly SheetHeight[] = ['peek', 'half', 'whole'];
  return order.reduce((best, height) =>
    Math.abs(sheetHeights[height] - share) < Math.abs(sheetHeights[best] - share) ? height : best,
  );
};

/** A tap on the grip goes one up, and from the whole screen back to half. */
export const afterTap: Readonly<Record<SheetHeight, SheetHeight>> = { peek: 'half', half: 'whole', whole: 'half' };
