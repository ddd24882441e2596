import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import type { Declared } from './allow.ts';
import type { Env } from './env.ts';
import { coordinateFault } from './coordinateFault.ts';
import { type Fault, problem } from './problem.ts';
import type { Language } from './language.ts';
import { type FieldFault, faultSentence } from './text/faults.ts';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly input?: unknown;
}

const fieldFaults: Readonly<Record<string, FieldFault>> = {
  invalid_type: 'wrongType',
  too_small: 'tooShort',
  too_big: 'tooLong',
  invalid_value: 'notOffered',
  invalid_format: 'wrongFormat',
};

const faultsOf = (issue: Issue, language: Language): Fault[] => {
  const path = issue.path.map(String).join('.');
  const fault = (at: string, kind: FieldFault): Fault => ({ path: at, kind, message: faultSentence(kind, language) });
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => fault(path === '' ? key : `${path}.${key}`, 'unknownKey'));
  }
  const isMissing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
  return [fault(path, isMissing ? 'required' : (fieldFaults[issue.code] ?? 'invalid'))];
};

interface Validated {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: { readonly issues: readonly unknown[] };
}

/** A refused input (zod's issues) as a 400 that names every field; a place that is nowhere on earth as a 422. */
const refuseInvalid = ({ success, data, error }: Validated, c: Context<Env>): undefined => {
  if (success) return undefined;
  const language = c.get('language');
  const issues = (error?.issues ?? []) as readonly Issue[];
  const places = issues.map((issue) => coordinateFault(issue, data, language)).filter((fault) => fault !== null);
  if (places.length > 0 && places.length === issues.length) throw problem('coordinateOutOfRange', { faults: places });
  throw problem('invalid', { faults: issues.flatMap((issue) => faultsOf(issue, language)) });
};

/** The routes of one noun: `newRoutes().openapi(createRoute({ …, middleware: [allow('…')] }), handler)`. */
export const newRoutes = (): OpenAPIHono<Env> => new OpenAPIHono<Env>({ defaultHook: refuseInvalid });

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly declares: Declared;
}

interface Registered {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
}

const declaredBy = (handler: unknown): Declared | null =>
  typeof handler === 'function' && 'declares' in handler ? (handler.declares as Declared) : null;

/**
 * Every route of the app with whom it lets in.
 * @throws Error naming the routes that do not say: such an app must not start
 */
export const declaredRoutes = (app: Pick<Hono<Env>, 'routes'>): DeclaredRoute[] => {
  const routes = new Map<string, Registered[]>();
  for (const route of app.routes as readonly Registered[]) {
    if (route.method === 'ALL') continue;
    const key = `${route.method} ${route.path}`;
    routes.set(key, [...(routes.get(key) ?? []), route]);
  }
  const undeclared: string[] = [];
  const declared: DeclaredRoute[] = [];
  for (const [key, handlers] of routes) {
    const [method = '', path = ''] = key.split(' ');
    const declares = handlers.map(({ handler }) => declaredBy(handler)).find((one) => one !== null);
    if (declares === undefined || declares === null) undeclared.push(key);
    else declared.push({ method, path, declares });
  }
  if (undeclared.length > 0) throw new Error(`routes that do not say who may call them: ${undeclared.join(', ')}`);
  return declared;
};
