import type { Context } from 'hono';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './http/env.ts';
import { securityHeaders } from './http/headers.ts';
import { bodyLimits } from './http/limits.ts';
import { onError, onNotFound } from './http/onError.ts';
import { sameOrigin } from './http/origin.ts';
import { withRequest } from './http/request.ts';
import { declaredRoutes, newRoutes } from './http/routes.ts';
import { withVisitor } from './http/session.ts';
import { accountsRoutes } from './routes/accounts.ts';
import { auditRoutes } from './routes/audit.ts';
import { authRoutes } from './routes/auth.ts';
import { demoRoutes } from './routes/demo.ts';
import { blocksRoutes } from './routes/blocks.ts';
import { briefRoutes } from './routes/brief.ts';
import type { Deps } from './routes/deps.ts';
import { docsRoutes } from './routes/docs.ts';
import { heatRoutes } from './routes/heat.ts';
import { healthRoutes } from './routes/health.ts';
import { assignmentsRoutes } from './routes/assignments.ts';
import { cadresRoutes } from './routes/cadres.ts';
import { cellsRoutes } from './routes/cells.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { divisionsRoutes } from './routes/divisions.ts';
import { editionsRoutes } from './routes/editions.ts';
import { eventsRoutes } from './routes/events.ts';
import { gapsRoutes } from './routes/gaps.ts';
import { groupsRoutes } from './routes/groups.ts';
import { excusesRoutes } from './routes/excuses.ts';
import { exportsRoutes } from './routes/exports.ts';
import { hooksRoutes } from './routes/hooks.ts';
import { outsidePhonesRoutes } from './routes/outsidePhones.ts';
import { rosterSitesRoutes } from './routes/rosterSites.ts';
import { teamsRoutes } from './routes/teams.ts';
import { transfersRoutes } from './routes/transfers.ts';
import { householdsRoutes } from './routes/households.ts';
import { importsRoutes } from './routes/imports.ts';
import { incidentsRoutes } from './routes/incidents.ts';
import { incidentPackRoutes } from './routes/incidentPack.ts';
import { issuesRoutes } from './routes/issues.ts';
import { responsibleRoutes } from './routes/responsible.ts';
import { capRoutes } from './routes/incidents/cap.ts';
import { responsibleAreaRoutes } from './routes/responsibleArea.ts';
import { jobsRoutes } from './routes/jobs.ts';
import { rollByLinkRoutes } from './routes/roll.ts';
import { rollLinksRoutes } from './routes/rollLinks.ts';
import { searchRoutes } from './routes/search.ts';
import { sitesRoutes } from './routes/sites.ts';
import { suggestionsRoutes } from './routes/suggestions.ts';
import { tilesRoutes } from './routes/tiles.ts';
import { visitsRoutes } from './routes/visits.ts';
import { compareRoutes } from './routes/compare.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { planAttachmentsRoutes } from './routes/planAttachments.ts';
import { plansRoutes } from './routes/plans.ts';
import { planLedgerRoutes } from './routes/planLedger.ts';
import { planCommentsRoutes } from './routes/planComments.ts';
import { meRoutes } from './routes/me.ts';
import { setupRoutes } from './routes/setup.ts';
import { cadreHomesRoutes } from './routes/cadreHomes.ts';
import { nightStaysRoutes } from './routes/nightStays.ts';
import { shiftsRoutes } from './routes/shifts.ts';
import { townSettingsRoutes } from './routes/townSettings.ts';
import { pages } from './http/pages.ts';

export type * from './routes/wire/accounts.ts';
export type * from './routes/wire/basemap.ts';
export type * from './routes/wire/care.ts';
export type * from './routes/wire/cells.ts';
export type * from './routes/wire/coverage.ts';
export type * from './routes/wire/heat.ts';
export type * from './routes/wire/hooks.ts';
export type * from './routes/wire/groups.ts';
export type * from './routes/wire/imports.ts';
export type * from './routes/wire/people.ts';
export type * from './routes/wire/blocks.ts';
export type * from './routes/wire/comparison.ts';
export type * from './routes/wire/incidentBrief.ts';
export type * from './routes/wire/incidents.ts';
export type * from './routes/wire/ledger.ts';
export type * from './routes/wire/planEffect.ts';
export type * from './routes/wire/planGround.ts';
export type * from './routes/wire/planPapers.ts';
export type * from './routes/wire/plans.ts';
export type * from './routes/wire/responsible.ts';
export type * from './routes/wire/roster.ts';
export type * from './routes/wire/suggestions.ts';
export type * from './routes/wire/repairs.ts';
export type * from './routes/wire/work.ts';

export interface AppParts extends Deps {
  /** Where a request came from, for counting failed sign-ins. */
  readonly addressOf: (c: Context<Env>) => string;
}

const originsOf = (basemap: string | null): string[] =>
  basemap !== null && URL.canParse(basemap) ? [new URL(basemap).origin] : [];

/**
 * The whole server as a pure function of what it needs.
 * @throws Error when a route does not say who may call it
 */
export const createApp = (parts: AppParts): OpenAPIHono<Env> => {
  const { settings, log, addressOf } = parts;
  const app = newRoutes();
  app.onError(onError(log));
  app.notFound(onNotFound);
  app.use(withRequest(addressOf));
  app.use(
    securityHeaders({
      outside: originsOf(settings.basemap),
      isHttps: settings.origin?.startsWith('https://') === true,
    }),
  );
  app.use(sameOrigin(settings.origin));
  app.use(bodyLimits(settings.limits));
  const visitor = withVisitor(parts);
  app.use('/api/*', visitor);
  app.use('/tiles/*', visitor);

  const nouns = [
    healthRoutes,
    heatRoutes,
    meRoutes,
    authRoutes,
    accountsRoutes,
    briefRoutes,
    auditRoutes,
    setupRoutes,
    demoRoutes,
    householdsRoutes,
    groupsRoutes,
    cellsRoutes,
    coverageRoutes,
    gapsRoutes,
    cadresRoutes,
    assignmentsRoutes,
    visitsRoutes,
    issuesRoutes,
    incidentsRoutes,
    excusesRoutes,
    sitesRoutes,
    searchRoutes,
    eventsRoutes,
    divisionsRoutes,
    editionsRoutes,
    importsRoutes,
    jobsRoutes,
    exportsRoutes,
    blocksRoutes,
    plansRoutes,
    suggestionsRoutes,
    compareRoutes,
    ledgerRoutes,
    planLedgerRoutes,
    planCommentsRoutes,
    planAttachmentsRoutes,
    responsibleRoutes,
    responsibleAreaRoutes,
    capRoutes,
    incidentPackRoutes,
    rollLinksRoutes,
    rollByLinkRoutes,
    hooksRoutes,
    teamsRoutes,
    rosterSitesRoutes,
    outsidePhonesRoutes,
    transfersRoutes,
    shiftsRoutes,
    nightStaysRoutes,
    cadreHomesRoutes,
    townSettingsRoutes,
  ];
  for (const noun of nouns) app.route('/api', noun(parts));
  app.route('/', tilesRoutes(parts));
  app.route('/api', docsRoutes(app));
  declaredRoutes(app);
  if (settings.webFolder !== null) app.use(pages(settings.webFolder));
  return app;
};
