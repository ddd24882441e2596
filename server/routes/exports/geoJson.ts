import type { Context } from 'hono';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { Env } from '../../http/env.ts';
import { Problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { cellFeaturesOn, featureText } from '../../queries/cellFeatures.ts';
import { isOn } from '../../queries/live/townLive.ts';
import { groupFeaturesOf } from '../cells/groupFeatures.ts';
import type { Deps } from '../deps.ts';
import { dayAsked, sightIfAllowed, townOf, villagesAsked } from '../sight.ts';
import { geoJsonRoute } from './described.ts';
import { sendGeoJson } from './sending.ts';

/** Cells, and centre and radiating households, for QGIS and the like. */
export const geoJsonExports = (deps: Deps) =>
  newRoutes()
    .openapi(geoJsonRoute('cells', 'Cells of a day as GeoJSON (RFC 7946)'), async (c) => {
      const { asOf: asked, division: place } = c.req.valid('query');
      const asOf = dayAsked(c, deps, asked);
      const town = await townOf(c, deps);
      const features = cellFeaturesOn(town, {
        asOf,
        coverage: sightIfAllowed(c, 'coverage.read'),
        issues: sightIfAllowed(c, 'issues.count'),
        villages: villagesAsked(town, place),
      });
      return sendGeoJson(c, deps, { noun: 'cells', day: asOf, features: features.map(featureText) });
    })
    .openapi(geoJsonRoute('groups', 'Centre and radiating households in my scope as GeoJSON points'), async (c) => {
      const { asOf: asked, division: place } = c.req.valid('query');
      const asOf = dayAsked(c, deps, asked);
      const town = await townOf(c, deps);
      const villages = villagesAsked(town, place);
      const features: string[] = [];
      for (const cell of town.partition.cells) {
        if (!isOn(cell, dayNumber(asOf)) || villages?.has(cell.villageId) === false) continue;
        for (const feature of await featuresOf(c, deps, cell.id, asOf)) features.push(JSON.stringify(feature));
      }
      return sendGeoJson(c, deps, { noun: 'groups', day: asOf, features });
    });

/** The members listed under a cell; none where it is out of the reader's scope. */
const featuresOf = async (c: Context<Env>, deps: Deps, cellId: string, asOf: Day) => {
  try {
    return (await groupFeaturesOf(c, deps, { cellId, asOf })).features;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'notFound') return [];
    throw error;
  }
};
