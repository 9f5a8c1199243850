import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { card, paste, showAll } from '../support/timeline.ts'

const LOG = `2025-11-28T08:02:11+01:00 ERROR checkout payment refused
2025-11-28T08:21:07+01:00 WARN payment-api p99=8123ms
2025-11-28T09:39:40+01:00 INFO checkout success rate back at 99.6 %
nobody knows when this was`

async function importText(page: Page, text: string) {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import events' })
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(text)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  return dialog
}

test('a log is previewed, added for everyone, and adds nothing the second time', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Import')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(mira, board, 'timeline')
  await openStage(anna, board, 'timeline')

  const dialog = await importText(anna, LOG)
  await dialog.getByRole('button', { name: 'Add 3 events' }).click()
  await expect(dialog.getByText('3 events added.')).toBeVisible()
  await anna.keyboard.press('Escape')
  await showAll(mira, 'payment-api p99=8123ms')
  await expect(card(mira, 'payment-api p99=8123ms')).toContainText('08:21:07')
  await expectSaved(mira)

  const again = await importText(anna, LOG)
  await expect(again.getByText('3 already on the board').first()).toBeVisible()
  await expect(again.getByRole('button', { name: /^Add \d/ })).toHaveCount(0)
})

test('an import is undone as a whole', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  await openStage(anna, await makeBoard(anna, 'Undone'), 'timeline')
  const dialog = await importText(anna, LOG)
  await dialog.getByRole('button', { name: 'Add 3 events' }).click()
  await dialog.getByRole('button', { name: 'Undo import' }).click()
  await anna.keyboard.press('Escape')
  await expect(anna.locator('[data-event]')).toHaveCount(0)
})

test('ten thousand lines are previewed with progress while the page goes on answering', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  await openStage(anna, await makeBoard(anna, 'Large'), 'timeline')
  const start = Date.UTC(2025, 10, 28, 7)
  const lines = Array.from(
    { length: 10_000 },
    (_, line) => `${new Date(start + line * 1000).toISOString()} WARN checkout line ${line}`,
  )
  await anna.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = anna.getByRole('dialog', { name: 'Import events' })
  await dialog.getByRole('textbox', { name: 'Text to import' }).focus()
  await paste(anna, lines.join('\n'))
  await expect(dialog.getByRole('button', { name: /^Add 10[.,\s]?000 events/ })).toBeVisible()
})
