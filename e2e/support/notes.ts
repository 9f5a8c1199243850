import { expect, type Locator, type Page } from '@playwright/test'
import { type } from './keys.ts'
import { middleOf, nextFrames } from './place.ts'

export const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Notes' })

/** A note on the canvas, by what it says. */
export const note = (page: Page, text: string): Locator =>
  canvas(page).getByRole('group', { name: text }).and(page.locator('[data-note]'))

/** A cluster on the canvas, by its title. */
export const cluster = (page: Page, title: string): Locator =>
  canvas(page).locator('[data-cluster]').filter({ hasText: title })

/** Makes a note by double-click at a point of the window and writes its text. */
export async function addNote(page: Page, at: { x: number; y: number }, text: string) {
  await expect(canvas(page)).toBeVisible()
  await nextFrames(page)
  await page.mouse.dblclick(at.x, at.y)
  await expect(canvas(page).getByRole('textbox')).toBeFocused()
  await type(page, text)
  await page.keyboard.press('Enter')
  await expect(note(page, text)).toBeVisible()
}

/** Drags from one element to another (or to a point), in steps as a hand does. */
export async function dragTo(
  page: Page,
  from: Locator,
  to: Locator | { x: number; y: number },
  drop = true,
) {
  const start = await middleOf(from)
  const end = 'x' in to ? to : await middleOf(to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step++) {
    const part = (a: number, b: number) => a + ((b - a) * step) / 10
    await page.mouse.move(part(start.x, end.x), part(start.y, end.y))
  }
  if (drop) await page.mouse.up()
}
