import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../unreadableFile.ts';
import type { Entry } from './directory.ts';

const localMark = 0x04034b50;

/** The bytes of one entry; never more than its directory declared. @throws UnreadableFile damaged */
export function entryBytes(bytes: Buffer, entry: Entry): Buffer {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) throw new UnreadableFile('damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableFile('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (cause) {
    throw Object.assign(new UnreadableFile('damaged'), { cause });
  }
}
