import { describe, expect, it } from 'vitest';
import { hookFacts } from '../../../server/domain/hooks/hookFacts.ts';
import { hookFaults } from '../../../server/domain/hooks/hookFaults.ts';
import { messageBody, type Told } from '../../../server/domain/hooks/messageBody.ts';
import { hookFormats } from '../../../server/domain/words.ts';

const at = Date.parse('2026-03-12T14:05:00+08:00');
const incident = {
  name: '上游*水库*[泄洪]',
  kind: 'flood' as const,
  stage: 'warning' as const,
  level: 2,
  isDrill: true,
  place: '清溪河沿岸',
};
const told = (over: Partial<Told> = {}): Told => ({
  townName: '清溪镇',
  zone: 'Asia/Shanghai',
  incidentId: 'incident-1',
  link: 'https://lianhu.example/incidents?incident=incident-1',
  events: [{ id: 'm1', event: 'opened', at, facts: hookFacts(incident, { households: 12, people: 37 }) }],
  ...over,
});

describe('a message to a group', () => {
  it('says what happened, how many it touches and where to look, in every format', () => {
    for (const format of hookFormats) {
      const text = JSON.stringify(messageBody(format, told()));
      expect(text).toContain('【演练】');
      expect(text).toContain('incident=incident-1');
    }
    expect(messageBody('feishu', told())).toEqual({
      msg_type: 'text',
      content: {
        text: [
          '【演练】上游*水库*[泄洪]：发布预警，开始叫应',
          '14:05 发布预警，开始叫应',
          '类别：洪涝　等级：重大',
          '地点：清溪河沿岸',
          '影响范围：12 户 37 人',
          '清溪镇',
          'https://lianhu.example/incidents?incident=incident-1',
        ].join('\n'),
      },
    });
  });

  it('shows markup in a name as it is', () => {
    const { markdown } = messageBody('dingtalk', told()) as { markdown: { text: string } };
    expect(markdown.text).toContain('上游\\*水库\\*\\[泄洪\\]');
    expect(JSON.stringify(messageBody('wecom', told()))).not.toContain('*水库*');
  });

  it('takes nothing of an incident but what is listed: no person gets through', () => {
    const loaded = { ...incident, createdBy: '王秀英', phone: '13900001234', homes: [{ name: '李建国' }] };
    const events = [
      { id: 'm1', event: 'opened' as const, at, facts: hookFacts(loaded, { households: 9, people: 30 }) },
    ];
    for (const format of hookFormats) {
      expect(JSON.stringify(messageBody(format, told({ events })))).not.toMatch(/王秀英|李建国|1\d{10}/);
    }
  });

  it('tells a town without a public address where to look in words', () => {
    expect(JSON.stringify(messageBody('wecom', told({ link: null })))).toContain('请登录联户');
  });
});

describe('an address to tell', () => {
  const faults = (url: string, format: 'plain' | 'wecom' = 'wecom', hasSecret = true) =>
    hookFaults({ format, url, hasSecret }).map(({ kind }) => kind);

  it.each([
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', []],
    ['http://10.0.0.8:9000/in', []],
    ['ftp://example.com', ['hook-url']],
    ['javascript:alert(1)', ['hook-url']],
    ['https://a:b@example.com', ['hook-url-password']],
    ['http://169.254.169.254/latest', ['hook-host']],
    ['http://2852039166/latest', ['hook-host']],
    ['http://[::ffff:169.254.169.254]/latest', ['hook-host']],
    ['http://100.100.100.200/latest', ['hook-host']],
    ['http://metadata.google.internal./', ['hook-host']],
    ['群机器人', ['hook-url']],
  ])('%s', (url, expected) => {
    expect(faults(url)).toEqual(expected);
  });

  it('needs a secret in our own format', () => {
    expect(faults('https://example.com', 'plain', false)).toEqual(['hook-secret-missing']);
  });
});
