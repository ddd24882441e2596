import { describe, expect, it } from 'vitest';
import { givenApp, givenReader } from '../givenApp.ts';
import { newIncident, rollOf } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const app = await givenApp(store);
const desk = await givenReader(app, store, { role: 'desk' });

describe('an incident', () => {
  it('is opened once, with those who answer for its area on the call list', async () => {
    const body = newIncident();
    const first = await desk('/api/incidents', { body });
    const again = await desk('/api/incidents', { body });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    const roll = await rollOf(desk, body.id);
    expect(roll.staff).toMatchObject([{ cadreId: 'wang', name: '王秀英', role: 'lead', standing: null }]);
    expect(roll.counts).toMatchObject({ homes: 5, people: 15, staff: 1 });
  });
});
