import type { Context } from 'hono';
import { unitedArea } from '#domain/responsible/unitedArea.ts';
import { readAreaFile, type ReadArea } from '../../files/areaFile.ts';
import { capTime } from '../../files/cap/capTime.ts';
import { capReference } from '../../files/cap/readCap.ts';
import { statusOfUnreadable, UnreadableFile } from '../../files/unreadableFile.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { areaFileText } from '../../http/text/areaFile.ts';
import { answeringTown } from '../../queries/responsible/answeringTown.ts';
import type { Deps } from '../deps.ts';
import { refuseArea } from '../incidents/refuseArea.ts';
import type { AreaFile } from '../wire/responsible.ts';
import { askedPoint } from './askedPoint.ts';

/** Reads a file, or says in the reader's language why it cannot be read. @throws Problem 413 | 415 | 422 */
const readOrRefuse = (c: Context<Env>, bytes: Uint8Array): ReadArea => {
  try {
    return readAreaFile(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const detail = areaFileText(error.kind, c.get('language'));
    const status = statusOfUnreadable(error.kind);
    if (status === 413) throw problem('tooLarge', { detail });
    if (status === 415) throw problem('wrongType', { detail });
    throw problem('unprocessable', { detail, faults: [{ path: 'file', kind: error.kind, message: detail }] });
  }
};

/** The area of an uploaded file, sound and near the town, with what a CAP message says of it. @throws Problem 413 | 415 | 422 */
export const readAreaUpload = async (c: Context<Env>, deps: Deps, file: File): Promise<AreaFile> => {
  const { townId, zone } = c.get('actor');
  const { area, name, cap } = readOrRefuse(c, new Uint8Array(await file.arrayBuffer()));
  const told =
    cap === null
      ? null
      : {
          reference: capReference(cap, capTime(cap.sentAt, zone)),
          kind: cap.kind,
          level: cap.level,
          headline: cap.headline,
          instruction: cap.instruction,
          effectiveAt: cap.effectiveAt,
          expiresAt: cap.expiresAt,
          messageType: cap.messageType,
          isDrill: cap.isDrill,
        };
  if (area.type === 'Point') {
    const town = await answeringTown(deps, { townId, zone }, deps.now());
    const [lon, lat] = area.coordinates;
    askedPoint(c, { lon, lat }, town?.bbox ?? null);
    return { area, name, cap: told };
  }
  await refuseArea(c, deps, area, 'file');
  const united = unitedArea(area);
  return { area: united as AreaFile['area'], name, cap: told };
};
