import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { graph, nodeOf, write } from '../support/graph.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { card, showAll } from '../support/timeline.ts'

const LOG = `Time;Source;Event
2025-11-28T08:00:00+01:00;deploy log;Cache config pushed to all regions
2025-11-28T08:02:00+01:00;orders;Checkouts begin to fail
2025-11-28T08:21:00+01:00;Monitoring;Alert: checkout success below 80 %
2025-11-28T09:16:00+01:00;deploy log;Config rolled back
2025-11-28T09:39:00+01:00;orders;Success rate back at 99.6 %`

const MILESTONES = [
  ['Checkouts begin to fail', 'Impact started'],
  ['Alert: checkout success', 'Detected'],
  ['Success rate back', 'Resolved'],
] as const

async function importLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import events' })
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(LOG)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: 'Add 5 events' }).click()
  await expect(dialog.getByText('5 events added.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

async function markMilestone(page: Page, event: string, milestone: string): Promise<void> {
  await card(page, event).click()
  await page.getByRole('button', { name: 'Milestone: No milestone' }).click()
  await page.getByRole('menuitem', { name: milestone, exact: true }).click()
  await expect(page.getByRole('button', { name: `Milestone: ${milestone}` })).toBeVisible()
  // The next may lie under the panel.
  await page.getByRole('button', { name: 'Close details' }).click()
}

test('the whole Black Friday case, from the log to the published report', async ({ newPerson }) => {
  test.setTimeout(240_000) // a whole meeting
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'Checkout down on Black Friday')
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')

  // Facts: one imports the log, the other sees it; milestones give the durations.
  await openStage(anna, board, 'timeline')
  await openStage(ben, board, 'timeline')
  await importLog(anna)
  await showAll(ben, 'Config rolled back')
  await anna.keyboard.press('Shift+Digit1')
  for (const [event, milestone] of MILESTONES) await markMilestone(anna, event, milestone)

  // Impact: a figure with its range, and who has to hear of it.
  await openStage(ben, board, 'impact')
  await expect(ben.getByText('97 min', { exact: true })).toBeVisible()
  await ben.getByRole('button', { name: 'Failed requests' }).click()
  await ben.getByLabel('Number', { exact: true }).fill('31200')
  await ben.getByLabel('At least').fill('30000')
  await ben.getByLabel('Someone who has to hear of it').fill('Management')
  await ben.getByLabel('Someone who has to hear of it').press('Enter')
  await expect(ben.getByText('0 of 1 told')).toBeVisible()

  // Causes: two answers, the deeper one is the root.
  await openStage(anna, board, 'causes')
  await anna.getByText('5 Whys', { exact: true }).click()
  await expect(graph(anna, '5 Whys')).toBeVisible()
  await anna.getByRole('button', { name: 'First answer' }).click()
  await write(anna, 'Stale prices were refused')
  await anna.keyboard.press('w')
  await write(anna, 'Config goes everywhere at once')
  await anna.keyboard.press('r')
  await anna.getByRole('textbox', { name: 'Stop here because …' }).fill('Ours to change')
  await anna.keyboard.press('Enter')
  await expect(nodeOf(anna, 'Config goes everywhere')).toHaveAttribute('aria-label', /root/)

  // Actions: one that answers the root, with owner, date and rating.
  await openStage(ben, board, 'actions')
  await ben.getByRole('button', { name: 'Write the first action' }).click()
  await type(ben, 'Roll config out by canary')
  await ben.keyboard.press('Enter')
  const cell = (name: string) => ben.getByRole('button', { name: `${name} of “Roll config out by` })
  await cell('Owner').click()
  await type(ben, 'DevOps')
  await ben.getByRole('option', { name: 'Team: “DevOps”' }).click()
  await cell('Due date').click()
  await ben.getByLabel(/^Due date of “Roll config/).fill('2030-01-11')
  await ben.keyboard.press('Enter')
  await cell('Risk reduction and effort').click()
  await ben.getByRole('radiogroup', { name: 'Risk reduction' }).getByText('4').click()
  await ben.getByRole('radiogroup', { name: 'Effort' }).getByText('2').click()
  await expect(ben.getByText('2.0 · do first').first()).toBeVisible()

  // Wrap-up: a lesson, the date to look again, and what the checklist still asks for.
  await anna.goto(`/board/${board}/wrap-up`)
  await anna.getByRole('textbox', { name: 'Add: Lessons' }).fill('A config change is a deploy')
  await anna.keyboard.press('Enter')
  await expect(anna.getByText('“Management” has not been told')).toBeVisible()

  // The report: written together, published by the server, read as it was.
  await ben.goto(`/board/${board}/report`)
  await ben.getByLabel('Short summary').click()
  await type(ben, 'A cache config went to all regions at once and refused payments.')
  await anna.goto(`/board/${board}/report`)
  await expect(anna.getByText('refused payments.').first()).toBeVisible()
  await anna.getByRole('button', { name: 'Ask for a review' }).click()
  await anna.getByRole('button', { name: 'Ask someone to review' }).click()
  await type(anna, 'Ben')
  await anna.getByRole('option', { name: 'Ben', exact: true }).click()
  await anna.getByRole('button', { name: 'On to the peer review' }).click()
  await ben.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(anna.getByText('Peer review · 1 of 1 approved')).toBeVisible()
  await anna.getByRole('button', { name: 'Publish …' }).click()
  await anna.getByRole('button', { name: 'Publish all the same' }).click()
  await anna.getByRole('link', { name: 'Open version 1' }).click()
  await anna.waitForURL(/\/report\/v\/1$/)
  for (const words of ['refused payments.', 'Config rolled back', 'Roll config out by canary']) {
    await expect(anna.getByText(words).first()).toBeVisible()
  }

  // A second board of the same kind finds this one, and leads to it.
  await expectSaved(ben)
  const second = await makeBoard(anna, 'Prices stale again')
  await openStage(anna, second, 'causes')
  await anna.getByText('5 Whys', { exact: true }).click()
  await anna.getByRole('button', { name: 'First answer' }).click()
  await write(anna, 'Stale prices were refused')
  await expectSaved(anna)
  await openStage(anna, second, 'brief')
  const similar = anna.getByRole('region', { name: 'Similar incidents' })
  const opened = anna.waitForEvent('popup')
  await similar.getByRole('link', { name: /Checkout down on Black Friday/ }).click()
  await (await opened).waitForURL(new RegExp(`/board/${board}`))
})
