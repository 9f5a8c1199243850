import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { addEvent, card, dragBy, paste, showAll, timeOn } from '../support/timeline.ts'

/** Anna, who made the board, and Mira, who came by a link; both look at its timeline. */
async function twoOnATimeline(
  newPerson: () => Promise<Page>,
  template: 'blank' | 'demo' = 'blank',
): Promise<[anna: Page, mira: Page, board: string]> {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Timeline', template)
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'timeline')
  await openStage(mira, board, 'timeline')
  return [anna, mira, board]
}

test('an event made by double-click is seen by the other person, and edits go both ways', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnATimeline(newPerson)
  await addEvent(anna, { x: 400, y: 210 }, 'Pager went off')
  await expect(card(mira, 'Pager went off')).toBeVisible()
  await card(mira, 'Pager went off').click()
  await mira.getByRole('textbox', { name: 'What happened' }).fill('Pager: p99 over 8 s')
  await expect(card(anna, 'Pager: p99 over 8 s')).toBeVisible()
  await expectSaved(mira)
})

test('N adds an event, Delete removes it, and undo brings it back', async ({ newPerson }) => {
  const [anna, mira] = await twoOnATimeline(newPerson)
  await anna.getByRole('region', { name: 'Timeline' }).focus()
  await anna.keyboard.press('n')
  await type(anna, 'Rollback tried')
  await anna.keyboard.press('Enter')
  await expect(card(mira, 'Rollback tried')).toBeVisible()
  await card(anna, 'Rollback tried').click()
  await anna.keyboard.press('Delete')
  await expect(card(mira, 'Rollback tried')).toHaveCount(0)
  await anna.keyboard.press('ControlOrMeta+z')
  await expect(card(mira, 'Rollback tried')).toBeVisible()
})

test('dragging an event shows the new time, moves it for everyone on the way, and writes once', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnATimeline(newPerson)
  await addEvent(anna, { x: 400, y: 210 }, 'Deploy')
  await anna.keyboard.press('Escape')
  await expect(card(mira, 'Deploy')).toBeVisible()
  const [before, seen] = [card(anna, 'Deploy'), card(mira, 'Deploy')]
  const [from, theirs] = [await timeOn(before), await seen.boundingBox()]
  await dragBy(anna, before, 220, 0, false)
  // Mira sees it move before it is dropped
  await expect
    .poll(async () => {
      const ghosts = mira.locator('[data-ghost], [data-event]', { hasText: 'Deploy' })
      const boxes = await Promise.all((await ghosts.all()).map((ghost) => ghost.boundingBox()))
      return Math.max(...boxes.map((box) => (box?.x ?? 0) - (theirs?.x ?? 0)))
    })
    .toBeGreaterThan(50)
  await anna.mouse.up()
  await expect(before).not.toContainText(from)
  await expect(seen).toContainText(await timeOn(before))
})

test('pasted lines become one event each, at the times that they name', async ({ newPerson }) => {
  const [anna, mira] = await twoOnATimeline(newPerson)
  await anna.getByRole('region', { name: 'Timeline' }).focus()
  await paste(
    anna,
    '2025-11-28 08:02 First payments fail\n2025-11-28 08:21 Pager goes off\n2025-11-28 09:39 All is well',
  )
  await anna.keyboard.press('Shift+Digit1')
  for (const text of ['First payments fail', 'Pager goes off', 'All is well']) {
    await expect(card(anna, text)).toBeVisible()
  }
  await expect(card(anna, 'Pager goes off')).toContainText('08:21')
  await showAll(mira, 'All is well')
  await expect(card(mira, 'All is well')).toContainText('09:39')
})

test('a person sees the cursor of the other with their name, and can follow their view', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnATimeline(newPerson, 'demo')
  await anna.mouse.move(640, 400)
  await anna.mouse.move(660, 410)
  await expect(mira.getByRole('region', { name: 'Timeline' }).getByText('Anna')).toBeVisible()

  await mira.getByRole('button', { name: '2 people in the board' }).click()
  await mira.getByRole('button', { name: 'Follow Anna' }).click()
  await expect(mira.getByText('Following Anna')).toBeVisible()
  await anna.getByRole('link', { name: /Brief/ }).click()
  await expect(mira).toHaveURL(/\/brief/)
  await mira.getByRole('link', { name: /Timeline/ }).click()
  await expect(mira.getByText('Following Anna')).toHaveCount(0)
})

test('the list shows the same events in time order and edits them', async ({ newPerson }) => {
  const [anna, mira] = await twoOnATimeline(newPerson, 'demo')
  await anna.getByRole('button', { name: 'List', exact: true }).click()
  const list = anna.getByRole('grid')
  await expect(list.getByText('Cache TTL config pushed to the edge layer')).toBeVisible()
  const row = list.getByRole('row').filter({ hasText: 'The new TTL is live in all four regions' })
  await row.click()
  await anna.getByRole('textbox', { name: 'What happened' }).fill('The TTL is live everywhere')
  await expect(card(mira, 'The TTL is live everywhere')).toBeVisible()
})

test('a file is evidence for everyone, and the amber question is gone', async ({ newPerson }) => {
  const [anna, mira] = await twoOnATimeline(newPerson)
  await addEvent(anna, { x: 400, y: 210 }, 'Errors rise')
  await expect(card(mira, 'Errors rise')).toContainText('no evidence yet')
  await card(anna, 'Errors rise').click()
  const chooser = anna.waitForEvent('filechooser')
  await anna.getByRole('button', { name: 'File', exact: true }).click()
  await (await chooser).setFiles({
    name: 'payment-api.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('08:21:07 WARN payment-api p99=8123ms\n'),
  })
  await expect(card(mira, 'Errors rise')).toContainText('payment-api.log')
  await expect(card(mira, 'Errors rise')).not.toContainText('no evidence yet')
})

test('search finds an event by its words and shows it', async ({ newPerson }) => {
  const [anna] = await twoOnATimeline(newPerson, 'demo')
  await anna.getByRole('region', { name: 'Timeline' }).focus()
  await anna.keyboard.press('/')
  await type(anna, 'on-call handover')
  await anna.keyboard.press('Enter')
  await expect(anna.getByRole('textbox', { name: 'What happened' })).toHaveValue(/On-call handover/)
})

test('events are copied from one board and pasted into another', async ({ newPerson }) => {
  const [anna] = await twoOnATimeline(newPerson, 'demo')
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await card(anna, 'Cache TTL config').click()
  await anna.keyboard.press('ControlOrMeta+c')
  const other = await makeBoard(anna, 'The other board')
  await openStage(anna, other, 'timeline')
  await anna.getByRole('region', { name: 'Timeline' }).focus()
  await anna.keyboard.press('ControlOrMeta+v')
  await expect(card(anna, 'Cache TTL config')).toBeVisible()
  await expect(card(anna, 'Cache TTL config')).toContainText('07:58')
})
