import type { Page } from '@playwright/test';
import { expect, signIn } from './server.ts';

/** Of every account these steps make. */
export const newTownPassword = 'correct-horse-9';

/** The first visit to an empty installation: a town and its three administrators. */
export const setUp = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('镇（街道）名称').fill('清河镇');
  await page.getByLabel('区划代码').fill('519921103');
  for (const [index, name] of ['sys', 'sec', 'aud'].entries()) {
    await page
      .getByLabel('姓名')
      .nth(index)
      .fill(`管理员${index + 1}`);
    await page.getByLabel('用户名').nth(index).fill(name);
    await page.getByLabel('密码', { exact: true }).nth(index).fill(newTownPassword);
  }
  await page.getByRole('button', { name: '建立本镇' }).click();
  await expect(page.getByText('本镇已建立')).toBeVisible();
};

/** A clerk for the whole town, by name clerk1. */
export const makeClerk = async (page: Page, address: string): Promise<void> => {
  await signIn(page, address, 'sys', newTownPassword);
  await page.getByTestId('add-account').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill('信息员');
  await form.getByLabel('用户名').fill('clerk1');
  await form.getByLabel('初始密码').fill(newTownPassword);
  await form.getByRole('combobox', { name: '岗位' }).click();
  await page.locator('.ant-select-item-option', { hasText: '信息员' }).click();
  await form.getByRole('button', { name: '建立账号' }).click();
  await expect(page.getByText('clerk1')).toBeVisible();
  await page.context().clearCookies();
};
