import { afterEach, describe, expect, it, vi } from 'vitest';
import { get } from '../../../web/api/client.ts';

const unreached = async (lang: string): Promise<string> => {
  vi.stubGlobal('document', { documentElement: { lang } });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  return get('/cells').then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );
};

describe('a server that does not answer', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is told in the language of the page, never in the words of the browser', async () => {
    vi.useFakeTimers();
    expect(await unreached('zh-CN')).toBe('Unreachable: 连不上服务器，这一步没有完成。网络恢复后请再试。');
    expect(await unreached('en-GB')).toContain('The server cannot be reached');
  });
});
