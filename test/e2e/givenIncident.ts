import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect } from './server.ts';

export interface GivenIncident {
  readonly id: string;
  /** The lead of the cell it covers. */
  readonly lead: { readonly cadreId: string; readonly name: string };
}

const asked = async <T>(
  answer: Promise<{ ok(): boolean; text(): Promise<string>; json(): Promise<unknown> }>,
): Promise<T> => {
  const given = await answer;
  expect(given.ok(), given.ok() ? '' : await given.text()).toBe(true);
  return (await given.json()) as T;
};

interface CellFeature {
  readonly geometry: unknown;
  readonly properties: { readonly counts: { readonly households?: number } };
}

/** An incident over one cell that has a lead and households, opened by whoever is signed in. */
export const givenIncident = async (
  page: Page,
  address: string,
  over: Record<string, unknown> = {},
): Promise<GivenIncident> => {
  const { features } = await asked<{ features: CellFeature[] }>(page.request.get(`${address}/api/cells`));
  for (const { geometry } of features.slice(0, 12)) {
    const id = randomUUID();
    const data = { id, kind: 'flood', name: '河水上涨', place: '河边', area: geometry, isDrill: true, ...over };
    await asked(page.request.post(`${address}/api/incidents`, { headers: { origin: address }, data }));
    const roll = await asked<{ staff: { cadreId: string; name: string; role: string }[]; counts: { homes: number } }>(
      page.request.get(`${address}/api/incidents/${id}/roll`),
    );
    const lead = roll.staff.find(({ role }) => role === 'lead');
    if (lead && roll.counts.homes > 20) return { id, lead };
  }
  throw new Error('no cell of the town has a lead and households');
};

export interface LogLine {
  readonly id: string;
  readonly via: string;
  readonly entry: {
    readonly kind: string;
    readonly subjectId?: string;
    readonly state?: string;
    readonly text?: string;
  };
}

/** The log of an incident as the server has it. */
export const logOf = async (page: Page, address: string, incidentId: string): Promise<readonly LogLine[]> =>
  (await asked<{ items: LogLine[] }>(page.request.get(`${address}/api/incidents/${incidentId}/entries`))).items;
