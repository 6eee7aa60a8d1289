import { expect, type Locator, type Page } from '@playwright/test';

/// Presses Tab until `target` has the focus; it must then be seen to have it.
export async function tabTo(page: Page, target: Locator, atMost = 90): Promise<void> {
  await expect(target).toBeVisible();
  for (let times = 0; times < atMost; ++times) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(isSeen), 'the focus is visible').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${target.toString()}`);
}

export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/// An outline or a ring on the element or on the box that it is drawn in.
function isSeen(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 4; ++up, at = at.parentElement) {
    const style = getComputedStyle(at);
    if ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none') return true;
  }
  return false;
}
