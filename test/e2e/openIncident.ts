import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

interface Pack {
  readonly facts: { readonly cells: readonly { readonly id: string }[] };
  readonly places: readonly {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    readonly point: readonly [number, number] | null;
  }[];
}

/** Opens an incident over a square around the tenth cell of the town, some dozens of households, as whoever is signed in. Gives its id. */
export const openIncident = async (page: Page, town: string, name: string): Promise<string> => {
  const pack = (await (await page.request.get(`${town}/api/incident-pack`)).json()) as Pack;
  const cell = pack.facts.cells[10];
  const place = pack.places.find(({ kind, id }) => kind === 'cell' && id === cell?.id);
  const [lon, lat] = place?.point ?? [0, 0];
  const [west, east, south, north] = [lon - 0.006, lon + 0.006, lat - 0.006, lat + 0.006];
  const id = randomUUID();
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const made = await page.request.post(`${town}/api/incidents`, {
    headers: { origin: town },
    data: {
      id,
      kind: 'flood',
      name,
      level: 3,
      place: place?.title ?? '',
      ageMs: 0,
      area: { type: 'Polygon', coordinates: [corners] },
    },
  });
  if (made.status() !== 201) throw new Error(`no incident was opened: ${await made.text()}`);
  return id;
};
