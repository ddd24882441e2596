import { createContext, useContext } from 'react';
import type { Me } from '../../../server/app.ts';

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is signed in; every page stands inside the provider. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is used outside a signed-in page');
  return me;
};

export const useMay = (permission: string): boolean => useMe().may.includes(permission);
