import type { Page } from '@playwright/test';
import { gcjOf } from '../../server/domain/coordinateSystem.ts';
import { expect, signIn, test } from './server.ts';

interface Pack {
  readonly facts: { readonly cells: readonly { readonly no: number; readonly name: string }[] };
  readonly places: readonly {
    readonly kind: string;
    readonly title: string;
    readonly point: readonly [number, number] | null;
  }[];
}

const hamlet = '李家湾';

const packOf = async (page: Page, town: string): Promise<Pack> =>
  (await (await page.request.get(`${town}/api/incident-pack`)).json()) as Pack;

const placeOf = async (page: Page, town: string): Promise<readonly [number, number]> => {
  const { places } = await packOf(page, town);
  const found = places.find(({ kind, title }) => kind === 'natural' && title === hamlet)?.point;
  if (!found) throw new Error('the demonstration town has no such hamlet');
  return found;
};

/** Pastes as a hand does, with what another program put on the clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.getByTestId('ask').evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const onDesk = async (page: Page, town: string, query = ''): Promise<void> => {
  await signIn(page, town, 'desk');
  await page.goto(`${town}/incidents${query}`);
  await expect(page.getByTestId('ask')).toBeVisible();
};

test.describe('the incident desk', () => {
  test('a place in words gives the name, the number and the backup, without a request', async ({ page, town }) => {
    await onDesk(page, town);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/') && !request.url().includes('/api/basemap')) asked.push(request.url());
    });
    await page.getByTestId('ask').fill(`${hamlet}后山滑坡`);
    await page.getByTestId('ask').press('Enter');
    await expect(page.getByTestId('call-sentence')).toContainText(/打给.+，网格长/);
    await expect(page.getByTestId('call-sentence')).toContainText(/打不通，找/);
    const first = page
      .getByTestId('person')
      .filter({ has: page.locator('a[href^="tel:"]') })
      .first();
    await expect(first).toBeVisible();
    await expect(page.locator('[data-testid="person"][data-role="backup"] a[href^="tel:"]')).toBeVisible();
    await expect(page.getByTestId('shelters').locator('li').first()).toContainText(/余 \d+ \/ \d+ 人/);
    expect(asked.filter((url) => /responsible|search/.test(url))).toEqual([]);
  });

  test('a coordinate copied from Amap lands in the cell it means, and the link opens the same', async ({
    page,
    town,
  }) => {
    await onDesk(page, town);
    const place = await placeOf(page, town);
    await page.getByTestId('system').selectOption('gcj02');
    await paste(
      page,
      gcjOf(place)
        .map((degrees) => degrees.toFixed(6))
        .join('，'),
    );
    await expect(page.getByTestId('answer')).toHaveAttribute('data-answer', 'one');
    const cell = await page.getByTestId('answer-cell').textContent();
    const address = page.url();
    expect(Number(/p=([\d.]+)/.exec(address)?.[1])).toBeCloseTo(place[0], 4);

    await page.getByTestId('ask').fill(hamlet);
    await page.getByTestId('ask').press('Enter');
    await expect(page.getByTestId('answer-cell')).toHaveText(cell ?? '');
    await page.goto(address);
    await expect(page.getByTestId('answer-cell')).toHaveText(cell ?? '');
  });

  test('a place outside says so, with the nearest cell and people all the same', async ({ page, town }) => {
    await onDesk(page, town, '?p=107.0000000,30.4300000');
    await expect(page.getByTestId('answer')).toHaveAttribute('data-answer', 'none');
    await expect(page.getByTestId('answer')).toContainText('这里没有网格');
    await expect(page.getByTestId('answer')).toContainText(/距此 [\d.]+ (米|公里)/);
    await expect(page.getByTestId('person').first()).toBeVisible();
  });

  test('last night at two the shift of the day before answers, and the duty room is told', async ({ page, town }) => {
    await onDesk(page, town, '?p=107.0553219,30.4772399&when=2026-03-12T02:00');
    await expect(page.locator('[data-testid="person"][data-role="dutyRoom"]')).toContainText('3 月 11 日 08:30');
  });

  test('an area around the place is counted household by household', async ({ page, town }) => {
    await onDesk(page, town);
    await page.getByTestId('ask').fill(hamlet);
    await page.getByTestId('ask').press('Enter');
    await page.getByTestId('around-500').click();
    const figures = page.getByTestId('area-figures');
    await expect(figures).toHaveAttribute('data-households', /[1-9]/);
    await expect(figures).toContainText(/\d+ 个网格，\d+ 户 \d+ 人/);
    await expect(figures).not.toContainText(/残疾|低保|独居/);
    await expect(page.getByTestId('incident-map')).toHaveAttribute('data-areas', /[1-9]/);
  });

  test('an area is drawn without a pointer, and one that crosses itself is told', async ({ page, town }) => {
    await onDesk(page, town, '?tab=area&area=polygon:107.05,30.47;107.06,30.48;107.06,30.47;107.05,30.48');
    await expect(page.getByTestId('area-faults')).toContainText('边界自己交叉了');
    await page.getByTestId('clear-area').click();
    await page.getByTestId('area-kind-cells').click();
    await page.getByRole('combobox', { name: '按名称选网格' }).fill('月亮村');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('area-figures')).toContainText(/1 个网格/);
  });

  test('a drill is opened, marked as one, and listed', async ({ page, town }) => {
    await onDesk(page, town);
    await page.getByTestId('ask').fill(`${hamlet}后山滑坡`);
    await page.getByTestId('ask').press('Enter');
    await page.getByTestId('around-200').click();
    await page.getByTestId('open-incident').click();
    await expect(page.getByTestId('incident-name')).toHaveValue(`${hamlet}后山滑坡`);
    await page.getByTestId('incident-name').fill('春季滑坡推演');
    await page.getByTestId('is-drill').click();
    await page.getByTestId('submit-incident').click();
    await expect(page).toHaveURL(/incident=/);
    await page.goto(`${town}/incidents?tab=incidents&list=drills`);
    const listed = page.getByTestId('incident').filter({ hasText: '春季滑坡推演' });
    await expect(listed).toContainText('演练');
    await listed.click();
    await expect(page).toHaveURL(/incident=/);
  });

  test('a cadre finds who answers and may not open an incident, and is told why', async ({ page, town }) => {
    await signIn(page, town, 'cadre');
    await page.goto(`${town}/incidents?p=107.0553219,30.4772399`);
    await expect(page.getByTestId('call-sentence')).toContainText('打给');
    await expect(page.getByTestId('open-incident')).toBeDisabled();
    await expect(page.getByTestId('open-incident')).toHaveAccessibleName(/只有带班领导、值班员和应急值守账号/);
  });

  test('at phone width the sheet says whom to call, within reach of the thumb', async ({ page, town }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await onDesk(page, town);
    await page.getByTestId('ask').fill(hamlet);
    await page.getByTestId('ask').press('Enter');
    await expect(page.getByTestId('call-sentence')).toBeInViewport();
    await expect(page.getByTestId('person').first().locator('a')).toBeInViewport();
    await expect(page.getByTestId('open-incident')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('a refused position is explained', async ({ page, town }) => {
    await page.context().clearPermissions();
    await onDesk(page, town);
    await page.getByTestId('my-position').click();
    await expect(page.getByTestId('position-trouble')).toContainText(/定位|点地图/);
  });
});
