/**
 * `npm test`: installs what is missing (the browser too), then types, lint, unit, route and store tests, a build, and
 * the browser tests against it. Its last line is "N passed, N failed".
 */
import { needBuild } from './setup/build.mjs';
import { needPackages } from './setup/packages.mjs';
import { run, runAndKeep, tool } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { needBrowser, needGdal } from './setup/system.mjs';

needPackages();
const browser = needBrowser();
needGdal();

const total = { passed: 0, failed: 0 };

const count = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};

const check = (title, command, args) => {
  say(title, args.join(' '));
  const ok = run(command, args);
  count(ok ? 1 : 0, ok ? 0 : 1);
};

// oxlint-disable-next-line no-control-regex
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');

/** "Tests  3 failed | 120 passed (123)" of vitest; "2 failed", "31 passed (1.2m)" of Playwright. */
const countOf = (output, word) => {
  const lines = plain(output)
    .split('\n')
    .filter((line) => /^\s*(Tests\s.*|\d+ (passed|failed|flaky).*)$/.test(line));
  return lines.reduce((sum, line) => sum + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
};

const suite = async (title, command, args, env) => {
  say(title, args.join(' '));
  const { ok, output } = await runAndKeep(command, args, env);
  const failed = countOf(output, 'failed');
  // A suite that broke before it counted anything has failed once.
  count(countOf(output, 'passed'), ok ? failed : Math.max(1, failed));
};

check('类型', tool('tsc'), ['-p', 'tsconfig.json']);
check('规则', tool('oxlint'), ['--type-aware', '--deny-warnings']);
check('格式', tool('biome'), ['format', '.']);
await suite('单元', tool('vitest'), ['run', '--reporter=default']);
needBuild();
await suite('界面', tool('playwright'), ['test', '--reporter=list'], { CHROMIUM: browser });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
