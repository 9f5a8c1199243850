import { expect, type Locator, type Page } from '@playwright/test'

/** The card of an event on the canvas, by what it says. */
export const card = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Timeline' }).locator('[data-event]', { hasText: text })

/** Adds an event by double-click at a point of the canvas and writes its text. */
export async function addEvent(page: Page, at: { x: number; y: number }, text: string) {
  await page.mouse.dblclick(at.x, at.y)
  const editor = page.getByRole('region', { name: 'Timeline' }).getByRole('textbox')
  await expect(editor).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(card(page, text)).toBeVisible()
}

/** Drags from the middle of an element by a number of pixels, in steps as a hand does. */
export async function dragBy(page: Page, from: Locator, dx: number, dy: number, drop = true) {
  const box = await from.boundingBox()
  if (!box) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
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
