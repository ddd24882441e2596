import { useSyncExternalStore } from 'react';
import type { DraftSession, DraftSnapshot } from '../../editor/session.ts';

/** What stands in a draft now; renders again at every change. */
export const useDraftSession = (session: DraftSession): DraftSnapshot =>
  useSyncExternalStore(session.subscribe, session.snapshot);
