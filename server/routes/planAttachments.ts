import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { wholeForm } from '../http/wholeForm.ts';
import {
  filePlanAttachment,
  planAttachmentBytes,
  type PlanAttachmentRow,
  planAttachmentsOf,
  removePlanAttachment,
} from '../queries/planAttachments.ts';
import { changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { reachedPlan } from './plans/reached.ts';
import { isDuplicate, isStale, refuseFaults } from './refuse.ts';
import { askedId, oneAsked } from './wire/asked.ts';
import { type PlanAttachment, planAttachment, planAttachments } from './wire/planPapers.ts';

/** A paper is at most this long: a scan of some twenty pages. */
const mostBytes = 12 * 1024 * 1024;

/** What may be filed, by how it begins: what a file says of itself is not believed. */
const kinds: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  // docx, xlsx, ofd, zip: packed alike
  { type: 'application/zip', begins: [0x50, 0x4b, 0x03, 0x04] },
  // doc, xls, wps
  { type: 'application/x-ole-storage', begins: [0xd0, 0xcf, 0x11, 0xe0] },
];

const kindOf = (bytes: Uint8Array): string | null =>
  kinds.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte))?.type ?? null;

const ofPaper = z.object({ id: askedId, attachmentId: askedId });
const binary = z.string().openapi({ format: 'binary' });

const listRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/attachments',
  summary: 'Papers filed with a plan',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(planAttachments, 'Papers') },
});

const fileRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/attachments',
  summary: 'File a paper (PDF, picture, Office): at most 12 MB',
  middleware: [allow('plans.draw'), wholeForm],
  request: {
    params: oneAsked,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            id: z.uuid(),
            file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { ...changeRefusals, 201: json(planAttachment, 'The paper as it is kept') },
});

const bytesRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/attachments/{attachmentId}',
  summary: 'A paper, to be saved',
  middleware: [allow('plans.read')],
  request: { params: ofPaper },
  responses: {
    ...refusals,
    200: { description: 'The bytes', content: { 'application/octet-stream': { schema: binary } } },
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/plans/{id}/attachments/{attachmentId}',
  summary: 'Take a paper out of a draft',
  middleware: [allow('plans.draw')],
  request: { params: ofPaper },
  responses: { ...changeRefusals, 204: { description: 'Gone' } },
});

const shownPaper = ({ id, name, mediaType, bytes, byName, at }: PlanAttachmentRow): PlanAttachment => ({
  id,
  name,
  mediaType,
  bytes,
  by: byName,
  at,
});

/** A name to save under: no path, no control characters. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f"<>|:*?\u202a-\u202e]/g, '')
    .slice(0, 120) || 'file';

/** Papers filed with a plan: list, file, save, take out while it is a draft. */
export const planAttachmentsRoutes = (deps: Deps) => {
  const { store } = deps;
  const papers = async (townId: string, planId: string): Promise<PlanAttachment[]> =>
    (await planAttachmentsOf(store, townId, planId)).map(shownPaper);
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { townId } = c.get('actor');
      await reachedPlan(c, deps, 'plans.read', id);
      return c.json({ items: await papers(townId, id) }, 200);
    })
    .openapi(fileRoute, async (c) => {
      const { id: planId } = c.req.valid('param');
      const { townId } = c.get('actor');
      const { id, file } = c.req.valid('form');
      const { state } = await reachedPlan(c, deps, 'plans.draw', planId);
      if (state !== 'draft' && state !== 'review') throw problem('conflict');
      if (file.size > mostBytes) throw problem('tooLarge');
      const content = new Uint8Array(await file.arrayBuffer());
      const mediaType = kindOf(content);
      if (mediaType === null) refuseFaults(c, [{ kind: 'paper-kind', path: 'file' }]);
      try {
        const paper = { id, planId, name: plainName(file.name), mediaType: mediaType ?? '', content };
        await filePlanAttachment(store, paper, byOf(c, 'plans.draw'));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const kept = (await papers(townId, planId)).find((paper) => paper.id === id);
      if (kept === undefined || kept.bytes !== content.byteLength) throw problem('otherBody');
      return c.json(kept, 201);
    })
    .openapi(bytesRoute, async (c) => {
      const { id: planId, attachmentId: id } = c.req.valid('param');
      await reachedPlan(c, deps, 'plans.read', planId);
      const paper = await planAttachmentBytes(store, { townId: c.get('actor').townId, planId, id });
      if (paper === null) throw problem('notFound');
      c.header('content-type', 'application/octet-stream');
      c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`);
      c.header('cache-control', 'no-store');
      return c.body(new Uint8Array(paper.content).buffer, 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id: planId, attachmentId: id } = c.req.valid('param');
      const { townId } = c.get('actor');
      const { state } = await reachedPlan(c, deps, 'plans.draw', planId);
      if (state !== 'draft') throw problem('conflict');
      try {
        await removePlanAttachment(store, { townId, planId, id }, byOf(c, 'plans.draw'));
      } catch (error) {
        if (isStale(error)) throw problem('notFound');
        throw error;
      }
      return c.body(null, 204);
    });
};
