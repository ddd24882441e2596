import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { askedDay, oneAsked } from '../wire/asked.ts';
import {
  changeShift,
  handOver,
  newShift,
  newShiftNote,
  newShifts,
  shift,
  shiftNote,
  shiftNotes,
  shifts,
  swapShifts,
} from '../wire/roster.ts';

export const listRoute = createRoute({
  method: 'get',
  path: '/shifts',
  summary: 'Who is on duty on the days from `from` to `to` (exclusive), and the gaps among them (RA-24)',
  middleware: [allow('roster.read')],
  request: { query: z.strictObject({ from: askedDay, to: askedDay }) },
  responses: { ...refusals, 200: json(shifts, 'In order; at most 400 days') },
});

export const createShiftRoute = createRoute({
  method: 'post',
  path: '/shifts',
  summary: 'Plan a shift; sent again with the same id it is the same shift',
  middleware: [allow('roster.change')],
  request: { body: body(newShift) },
  responses: { ...changeRefusals, 201: json(shift, 'The shift as kept') },
});

export const createShiftsRoute = createRoute({
  method: 'post',
  path: '/shifts/many',
  summary: 'Plan several shifts at once, all or none',
  middleware: [allow('roster.change')],
  request: { body: body(newShifts) },
  responses: { ...changeRefusals, 201: json(z.object({ items: z.array(shift) }), 'The shifts as kept') },
});

export const changeShiftRoute = createRoute({
  method: 'patch',
  path: '/shifts/{id}',
  summary: 'Another person or other hours, with the reason; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(changeShift) },
  responses: { ...changeRefusals, 200: json(shift, 'The shift as kept') },
});

export const deleteShiftRoute = createRoute({
  method: 'delete',
  path: '/shifts/{id}',
  summary: 'Take a shift that has not begun off the roster; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Gone' } },
});

export const swapRoute = createRoute({
  method: 'post',
  path: '/shifts/swap',
  summary: 'Two shifts change hands at once, or neither',
  middleware: [allow('roster.change')],
  request: { body: body(swapShifts) },
  responses: { ...changeRefusals, 200: json(z.object({ a: shift, b: shift }), 'Both as kept') },
});

export const notesRoute = createRoute({
  method: 'get',
  path: '/shifts/{id}/notes',
  summary: 'The hand-over log of a shift, oldest first',
  middleware: [allow('roster.change')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(shiftNotes, 'Its lines') },
});

export const noteRoute = createRoute({
  method: 'post',
  path: '/shifts/{id}/notes',
  summary: 'Write a line into the log of a shift, for good; sent again with the same id it is the same line',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(newShiftNote) },
  responses: { ...changeRefusals, 201: json(shiftNote, 'The line as kept') },
});

export const handOverRoute = createRoute({
  method: 'post',
  path: '/shifts/{id}/hand-over',
  summary: 'The next shift takes over; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(handOver) },
  responses: { ...changeRefusals, 200: json(shift, 'The shift as kept') },
});
