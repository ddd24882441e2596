import { type DeskView, deskSearch } from './deskView.ts';

/** The call sheet to print of what is asked about. */
export const sheetHref = (view: DeskView): string =>
  `/incidents/sheet?${deskSearch({ ...view, tab: 'place', incident: null, list: 'all' })}`;
