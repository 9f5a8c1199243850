import { expect, type Locator, type Page } from '@playwright/test'
import { type } from './keys.ts'
import { middleOf, nextFrames } from './place.ts'

/** The card of an event on the canvas, by what it says. */
export const card = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Timeline' }).locator('[data-event]', { hasText: text })

/** Adds an event by double-click at a point of the canvas and writes its text. */
export async function addEvent(page: Page, at: { x: number; y: number }, text: string) {
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await nextFrames(page)
  await page.mouse.dblclick(at.x, at.y)
  const editor = page.getByRole('region', { name: 'Timeline' }).getByRole('textbox')
  await expect(editor).toBeFocused()
  await type(page, text)
  await page.keyboard.press('Enter')
  await expect(card(page, text)).toBeVisible()
}

/** Fits all events into view, again until those that others have added are there too. */
export async function showAll(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift+Digit1')
    await expect(card(page, text)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

/** Drags from the middle of an element by a number of pixels, in steps as a hand does. */
export async function dragBy(page: Page, from: Locator, dx: number, dy: number, drop = true) {
  const { x, y } = await middleOf(from)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(x + (dx * step) / 10, y + (dy * step) / 10)
  }
  if (drop) await page.mouse.up()
}

/** Puts text on the clipboard of the page and pastes it where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** The clock time that a card shows, "08:21". */
export async function timeOn(event: Locator): Promise<string> {
  const shown = /\d\d:\d\d(:\d\d)?/.exec((await event.textContent()) ?? '')?.[0]
  if (!shown) throw new Error('no time on the card')
  return shown
}
