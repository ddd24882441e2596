import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const isText = (type: string): boolean => /^(text|application\/(json|manifest|wasm)|image\/svg)/.test(type);

/** A page's address has no dot in its last part; a file's has. */
const isPage = (path: string): boolean => extname(path) === '';

interface Kept {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gz: Buffer;
}

/**
 * The built pages: files by name, `index.html` for every page address. Names with a hash never change, so they are kept for a
 * year; texts are compressed once and held.
 */
export const pages = (folder: string): MiddlewareHandler<Env> => {
  const kept = new Map<string, Promise<Kept>>();
  const packed = async (file: string): Promise<Kept> => {
    const plain = await readFile(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    const [br, gz] = await Promise.all([promisify(brotliCompress)(plain, quality), promisify(gzip)(plain)]);
    return { plain, br, gz };
  };
  const read = (file: string): Promise<Kept> => {
    const made = kept.get(file) ?? packed(file);
    kept.set(file, made);
    return made;
  };
  const fileAt = (path: string): string | null => {
    const file = normalize(join(folder, isPage(path) ? 'index.html' : path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    return file;
  };

  return async (c, next) => {
    const { path, method } = c.req;
    if ((method !== 'GET' && method !== 'HEAD') || /^\/(api|tiles)(\/|$)/.test(path)) return next();
    const file = fileAt(path);
    if (file === null) return next();
    const type = types[extname(file)] ?? 'application/octet-stream';
    c.header('content-type', type);
    c.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('vary', 'accept-encoding');
    if (method === 'HEAD') return c.body(null);
    if (!isText(type)) return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
    const { plain, br, gz } = await read(file);
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    if (encoding !== null) c.header('content-encoding', encoding);
    return c.body(new Uint8Array(encoding === 'br' ? br : encoding === 'gzip' ? gz : plain));
  };
};
