/** The desk's page of an incident; null where nobody said under which address the town is reached. */
export const deskLink = (origin: string | null, incidentId: string | null): string | null => {
  if (origin === null) return null;
  const url = new URL('/incidents', origin);
  if (incidentId !== null) url.searchParams.set('incident', incidentId);
  return url.href;
};
