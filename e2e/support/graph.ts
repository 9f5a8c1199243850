import { expect, type Locator, type Page } from '@playwright/test'
import { type } from './keys.ts'
import { openStage } from './people.ts'
import { placeOf } from './place.ts'

/** A view of the causes that is a graph, by the name on its button. */
export type Surface = 'Fishbone' | '5 Whys' | 'Thread'

export async function openSurface(page: Page, board: string, surface: Surface): Promise<void> {
  await openStage(page, board, 'causes')
  await page.getByText(surface, { exact: true }).click()
  const isPhone = (page.viewportSize()?.width ?? 0) < 600
  await expect(isPhone ? page.getByRole('treegrid') : graph(page, surface)).toBeVisible()
}

export const graph = (page: Page, surface: Surface): Locator =>
  page.getByRole('region', { name: new RegExp(`^${surface}`) })

/** What stands on a graph, by how what it is called begins. */
export const nodeOf = (page: Page, words: string): Locator =>
  page.locator(`[role="group"][data-item][aria-label^="${words}"]`)

/** Writes into the field that has just been opened on the graph. */
export async function write(page: Page, words: string): Promise<void> {
  await expect(page.locator('[data-item] [role="textbox"], [data-item] textarea')).toBeFocused()
  await type(page, words)
  await page.keyboard.press('Enter')
  await expect(nodeOf(page, words)).toBeVisible()
}

/** Writes other words on what stands there. */
export async function rewrite(page: Page, words: string, instead: string): Promise<void> {
  await nodeOf(page, words).dblclick()
  await expect(page.locator('[data-item] [role="textbox"], [data-item] textarea')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await write(page, instead)
}

/** Drags one thing onto another as a hand does, and reads what letting go would do. */
export async function dragOnto(page: Page, from: Locator, to: Locator, hint: string) {
  const [a, b] = [await placeOf(from), await placeOf(to)]
  await page.mouse.move(a.x + 20, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 })
  await expect(page.getByText(hint)).toBeVisible()
  await page.mouse.up()
}

export const details = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Details of the cause' })

/** A line of the list that stands for the graph. */
export const row = (page: Page, words: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `What to do with “${words}` }) })

/** Finds one of what a picker offers, by words. */
export async function pick(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await type(page, words)
  await page.keyboard.press('Enter')
}
