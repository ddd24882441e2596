import { expect, signIn, test } from './server.ts';

const landings: Record<string, RegExp> = {
  leader: /\/$|\/\?/,
  grid: /\/$|\/\?/,
  desk: /\/incidents/,
  cadre: /\/$|\/\?/,
  clerk: /\/$|\/\?/,
  sysadmin: /\/accounts/,
  secadmin: /\/accounts/,
  auditor: /\/audit/,
};

test.describe('each role', () => {
  for (const [role, landing] of Object.entries(landings)) {
    test(`${role} signs in and comes to a page of work`, async ({ page, town }) => {
      await signIn(page, town, role);
      await expect(page).toHaveURL(landing);
      await expect(page.locator('[data-state="failed"]')).toHaveCount(0);
      await expect(page.getByTestId('me')).toBeVisible();
    });
  }

  test('the emergency desk sees cells and who answers, and no states of households', async ({ page, town }) => {
    await signIn(page, town, 'desk');
    await expect(page).toHaveURL(/\/incidents/);
    await page.getByRole('link', { name: '覆盖' }).click();
    await expect(page.getByTestId('map')).toHaveAttribute('data-metric', /cadre|conflicts/);
    await expect(page.getByTestId('gap-list')).toHaveCount(0);
    await expect(page.getByTestId('headline')).toHaveCount(0);
  });

  test('a wrong password is refused in one sentence', async ({ page, town }) => {
    await page.goto(town);
    await page.getByLabel('账号', { exact: true }).fill('nobody');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('连续输错 5 次将锁定 15 分钟');
  });

  test('signing out ends the session on the server', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.getByTestId('me').click();
    await page.getByText('退出').click();
    await expect(page.getByLabel('密码', { exact: true })).toBeVisible();
    expect((await page.request.get(`${town}/api/me`)).status()).toBe(401);
  });
});
