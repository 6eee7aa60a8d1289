import { expect, type Page } from '@playwright/test';

import { enter } from './movement_helpers.ts';
import type { Login, Server } from './server.ts';

/// Somebody else signs in; no page of the one before is open meanwhile.
export async function come(page: Page, server: Server, login: Login): Promise<void> {
  await page.goto('about:blank');
  await enter(page, server, login);
}

/// To what waits, from a page of one's own: the tab still remembers the place of the one before.
export async function home(page: Page, unit: string): Promise<void> {
  await page.goto(`/dv/${unit}/2023/phong-trao`);
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: /^Việc cần làm/ }).click();
}

export const dialog = (page: Page) => page.getByRole('dialog');

/// Opens the form of an act and sends it empty: each field that is needed says so.
export async function openEmpty(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  await dialog(page).getByRole('button', { name: act, exact: true }).click();
  await expect(dialog(page).getByText('Chưa điền').first()).toBeVisible();
}

export async function send(page: Page, act: string): Promise<void> {
  await dialog(page).getByRole('button', { name: act, exact: true }).click();
}
