import { createRoute, z } from '@hono/zod-openapi';
import { importNouns } from '#domain/words.ts';
import { coordinateSystems } from '#domain/coordinateSystem.ts';
import { textEncodings } from '../../files/decodeText.ts';
import { allow } from '../../http/allow.ts';
import { wholeForm } from '../../http/wholeForm.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { xlsxType } from '../exports/fileAnswer.ts';
import { askedDay, oneAsked } from '../wire/asked.ts';
import { importChoices, importRun, importTargets, job } from '../wire/imports.ts';

const binary = z.string().openapi({ format: 'binary' });
const file = (type: string, description: string) => ({ description, content: { [type]: { schema: binary } } });

export const targetsRoute = createRoute({
  method: 'get',
  path: '/imports/targets',
  summary: 'What may be imported as what, and its columns',
  middleware: [allow('imports.run')],
  responses: { ...refusals, 200: json(importTargets, 'One for each noun') },
});

export const templateRoute = createRoute({
  method: 'get',
  path: '/imports/templates/{noun}',
  summary: 'The file to fill in: heads, drop-downs, examples, notes',
  middleware: [allow('imports.run')],
  request: { params: z.object({ noun: z.enum(importNouns).exclude(['cells']) }) },
  responses: { ...refusals, 200: file(xlsxType, 'An xlsx file') },
});

export const uploadRoute = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Send a file; it is checked in the background and waits for `run`',
  middleware: [allow('imports.run'), wholeForm],
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
            noun: z.enum(importNouns),
            /** JSON: our column → the file's. */
            mapping: z.string().max(20_000).optional(),
            encoding: z.enum(textEncodings).optional(),
            system: z.enum(coordinateSystems).optional(),
            isSwapped: z.enum(['true', 'false']).optional(),
            from: askedDay.optional(),
            enclosed: z.enum(['gap', 'outside']).optional(),
          }),
        },
      },
    },
  },
  responses: { ...changeRefusals, 202: json(job, 'The job, in state `checking`') },
});

export const checkRoute = createRoute({
  method: 'post',
  path: '/imports/{id}/check',
  summary: 'Check again with another mapping, encoding, coordinate system or day',
  middleware: [allow('imports.run')],
  request: { params: oneAsked, body: body(importChoices) },
  responses: { ...changeRefusals, 202: json(job, 'The job, in state `checking`') },
});

export const runRoute = createRoute({
  method: 'post',
  path: '/imports/{id}/run',
  summary: 'Bring in all rows, or the good ones: in one commit',
  middleware: [allow('imports.run')],
  request: { params: oneAsked, body: body(importRun) },
  responses: { ...changeRefusals, 202: json(job, 'The job, in state `running`') },
});

export const wrongRoute = createRoute({
  method: 'get',
  path: '/imports/{id}/{wrong}',
  summary: 'The wrong rows as given, with reasons: to correct and send again',
  middleware: [allow('imports.run')],
  request: { params: oneAsked.extend({ wrong: z.enum(['wrong.xlsx', 'wrong.csv']) }) },
  responses: { ...refusals, 200: file(xlsxType, 'An xlsx or csv file') },
});
