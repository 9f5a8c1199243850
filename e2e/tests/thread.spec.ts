import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  details,
  dragOnto,
  graph,
  nodeOf,
  openSurface,
  pick,
  rewrite,
  row,
  write,
} from '../support/graph.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { card } from '../support/timeline.ts'

const gaps = (page: Page) => page.getByRole('complementary', { name: 'Next things to do' })
const gap = (page: Page, words: string) => gaps(page).getByRole('button', { name: words })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Details', exact: true })
/** Chosen or written in the field that "Because of…" and "Leads to…" open. */
async function relate(page: Page, side: 'Because of…' | 'Leads to…', words: string) {
  await page.getByRole('button', { name: side }).click()
  await page.getByRole('combobox', { name: side }).fill(words)
  await page.keyboard.press('Enter')
}

test('two people tie facts and causes by mouse and see what the other does', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'By mouse')
  await openSurface(anna, board, '5 Whys')
  await anna.getByRole('button', { name: 'Write the first answer' }).click()
  for (const words of ['Stale prices', 'Shared settings']) {
    await write(anna, words)
    if (words === 'Stale prices') await anna.keyboard.press('b')
  }
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  for (const page of [anna, ben]) await openSurface(page, board, 'Thread')
  const [stale, shared] = [nodeOf(anna, 'Stale prices'), nodeOf(anna, 'Shared settings')]
  await rewrite(ben, 'Stale prices', 'Stale prices at the edge')
  await expect(nodeOf(anna, 'Stale prices at the edge')).toBeVisible()

  // How far to the right of it the deeper cause stands; while it is dragged that is less.
  const distance = async () => {
    const deeper = await nodeOf(ben, 'Shared settings').boundingBox()
    const above = await nodeOf(ben, 'Stale prices').boundingBox()
    return (deeper?.x ?? 0) - (above?.x ?? 0)
  }
  await dragOnto(anna, shared, stale, 'Led to “Stale prices at the edge”')
  await expect.poll(distance).toBeGreaterThan(200)
  await dragOnto(anna, stale, shared, 'That would go round in a circle: ')
  await expect.poll(distance).toBeGreaterThan(200)
  await graph(anna, 'Thread').focus()
  await anna.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => Math.abs(await distance())).toBeLessThan(50)
  await expectSaved(anna)
})

test('by keyboard alone a fact that hangs on nothing is linked, and what belongs to it is shown', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'By keyboard', 'demo'), 'Thread')
  const press = async (...keys: string[]) => {
    for (const key of keys) await anna.keyboard.press(key)
  }
  const link = async (words: string) => {
    await press('a')
    await pick(anna, words)
  }
  const find = async (words: string) => {
    await press('ControlOrMeta+f')
    await expect(anna.getByRole('searchbox')).toBeFocused()
    await type(anna, words)
    await press('Enter', 'Escape')
    await expect(nodeOf(anna, words)).toBeVisible()
  }
  await graph(anna, 'Thread').focus()
  await press('Enter')
  await expect(anna.locator('[data-item]:focus')).toHaveCount(1)
  await press('ArrowRight')
  await expect(anna.locator('[data-item^="cause:"]:focus')).toHaveCount(1)

  await find('Black Friday load')
  await expect(details(anna)).toBeVisible()
  await graph(anna, 'Thread').focus()
  await link('support tickets')
  await expect(details(anna).getByText(/41 support tickets/)).toBeVisible()
  await press('f')
  await expect(anna.getByRole('status').filter({ hasText: 'Only what belongs to' })).toBeVisible()
  await expect(nodeOf(anna, 'One on-call for two')).toHaveCount(0)
  await anna.getByRole('button', { name: 'Show all' }).focus()
  await press('Enter')
  await find('One on-call for two')

  await expectSaved(anna)
})

test('a gap leads to what hangs in the air, is mended right there, and goes', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Gaps', 'demo'), 'Thread')
  await gap(anna, 'Black Friday load').click()
  await expect(nodeOf(anna, 'Black Friday load')).toBeInViewport()
  await expect(details(anna)).toBeVisible()
  await graph(anna, 'Thread').focus()
  await anna.keyboard.press('Escape')
  await expect(gaps(anna)).toBeVisible()
  const item = gaps(anna).getByRole('listitem').filter({ hasText: 'Black Friday load' })
  await item.getByRole('button', { name: 'Link a fact or add evidence' }).click()
  await item.getByRole('button', { name: 'Link a fact', exact: true }).click()
  await expect(anna.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Enter')
  await expect(gap(anna, 'Black Friday load')).toHaveCount(0)
})

test('in the inspector of an event a new action is written from what was typed', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'From the timeline', 'demo')
  await openStage(anna, board, 'timeline')
  await card(anna, 'Rollback tried').click()
  const inspected = inspector(anna)
  await relate(anna, 'Leads to…', 'Write a runbook')
  await expect(
    inspected.getByRole('button', { name: 'Go to action “Write a runbook”' }),
  ).toBeVisible()
  await relate(anna, 'Because of…', 'Runbooks are nobody’s task')
  await expect(inspected.getByRole('button', { name: /Go to cause “Runbooks are/ })).toBeVisible()
  await openSurface(anna, board, 'Thread')
  await gaps(anna).getByRole('button', { name: 'Close' }).click()
  await expect(anna.locator('[data-item^="action:"]', { hasText: 'Write a runbook' })).toHaveCount(
    1,
  )
})

test('on a phone the thread is a list that is filtered, led out of, and not covered', async ({
  newPerson,
}) => {
  const anna = await newPerson({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'On a phone', 'demo'), 'Thread')
  const lines = anna.getByRole('row')
  await expect(lines.filter({ hasText: 'Facts' }).first()).toBeVisible()
  await expect(gaps(anna)).toHaveCount(0)
  // Far from what is seen a line is only read.
  await lines.filter({ hasText: 'Black Friday load' }).scrollIntoViewIfNeeded()
  await row(anna, 'Black Friday load')
    .getByRole('button', { name: /^What to do/ })
    .tap()
  await anna.getByRole('menuitem', { name: 'Show only what belongs to it' }).tap()
  await expect(lines.filter({ hasText: /^One on-call/ })).toHaveCount(0)
  await anna.getByRole('button', { name: 'Show all' }).tap()
  await expect(lines.filter({ hasText: /^One on-call/ })).toHaveCount(1)

  await lines.filter({ hasText: 'Black Friday load' }).scrollIntoViewIfNeeded()
  const last = row(anna, 'Black Friday load').getByRole('textbox')
  await last.tap()
  await expect(details(anna)).toBeVisible()
  // What the panel is about is seen above it.
  await expect
    .poll(async () => {
      const [line, panel] = [await last.boundingBox(), await details(anna).boundingBox()]
      return (line?.y ?? 0) + (line?.height ?? 0) <= (panel?.y ?? 0)
    })
    .toBe(true)
  await details(anna).getByRole('button', { name: 'Make the panel larger' }).tap()
  await expect(details(anna).getByRole('button', { name: 'Make the panel smaller' })).toBeVisible()
  await details(anna).getByRole('button', { name: 'Close details' }).tap()
  await anna.getByRole('button', { name: /things to do$/ }).tap()
  await expect(gaps(anna)).toBeVisible()
})

test('the thread is without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Seen', 'demo'), 'Thread')
  await expect(gaps(anna)).toBeVisible()
  expect(await findings(anna), 'gaps').toEqual([])
  await anna.locator('[data-item^="event:"]').first().click()
  await anna.getByRole('button', { name: 'Leads to…' }).click()
  await expect(anna.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await findings(anna), 'a fact').toEqual([])
  await anna.keyboard.press('Escape')
  await anna.setViewportSize({ width: 390, height: 844 })
  await expect(anna.getByRole('treegrid')).toBeVisible()
  expect(await findings(anna), 'a phone').toEqual([])
})
