import { expect, type Page } from '@playwright/test'

const FIELD =
  'input:not([type="radio"], [type="checkbox"]):focus, textarea:focus, [contenteditable="true"]:focus'

/** Types into the field that was opened last, from when it has the focus: a hand is not faster. */
export async function type(page: Page, words: string): Promise<void> {
  await expect(page.locator(FIELD)).toHaveCount(1)
  await page.keyboard.type(words)
}
