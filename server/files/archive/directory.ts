import { UnreadableFile } from '../unreadableFile.ts';

/** One file inside a zip, as its central directory declares it. Sizes in bytes. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** What an uploaded archive may be at most. Bytes; `ratio` counts only for entries over 1 MB. */
export const archiveLimits = { unpacked: 128 * 2 ** 20, entries: 2000, ratio: 250 } as const;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

const endOfDirectory = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) if (bytes.readUInt32LE(at) === endMark) return at;
  throw new UnreadableFile('damaged');
};

/** Upwards, absolute, with a drive, or no plain name: an entry that could land outside its folder. */
const isUnsafeName = (name: string): boolean =>
  name === '' || /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');

const isSymlink = (attributes: number): boolean => ((attributes >>> 16) & 0xf000) === 0xa000;

const checkEntry = (entry: Entry, flags: number, attributes: number): void => {
  if (isUnsafeName(entry.name) || isSymlink(attributes)) throw new UnreadableFile('unsafeEntry', { entry: entry.name });
  if ((flags & 1) === 1) throw new UnreadableFile('encrypted');
  if (entry.unpacked > 2 ** 20 && entry.unpacked > entry.packed * archiveLimits.ratio) {
    throw new UnreadableFile('tooLarge', { mb: Math.ceil(entry.unpacked / 2 ** 20) });
  }
};

/**
 * The entries of a zip, read from its own directory, with every limit held before a single byte is unpacked.
 *
 * @throws UnreadableFile tooLarge | tooManyEntries | unsafeEntry | encrypted | damaged
 */
export function zipDirectory(bytes: Buffer): Entry[] {
  if (bytes.length < 22) throw new UnreadableFile('damaged');
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > archiveLimits.entries) throw new UnreadableFile('tooManyEntries', { entries: count });
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  let [unpacked, packed] = [0, 0];
  for (let no = 0; no < count; no++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) throw new UnreadableFile('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry: Entry = {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    };
    checkEntry(entry, bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 38));
    entries.push(entry);
    unpacked += entry.unpacked;
    packed += entry.packed;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > archiveLimits.unpacked) {
    throw new UnreadableFile('tooLarge', { mb: Math.ceil(unpacked / 2 ** 20) });
  }
  // Entries that share packed bytes unpack to more than the file holds: the overlapping kind of bomb.
  if (packed > bytes.length) throw new UnreadableFile('damaged');
  return entries;
}
