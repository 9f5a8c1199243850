import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, signIn } from '../support/people.ts'
import { command } from '../support/session.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

async function openWrapUp(page: Page, board: string): Promise<void> {
  await page.goto(`/board/${board}/wrap-up`)
  await expectSaved(page)
  await expect(part(page, 'Lessons')).toBeVisible()
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const adding = (page: Page, name: string) =>
  part(page, name).getByRole('textbox', { name: `Add: ${name}` })

test('two people write the wrap-up, one of them on a phone and with the keyboard alone', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'Wrapped up')
  await openWrapUp(anna, board)
  const mira = await newPerson(PHONE)
  await join(mira, await makeLink(anna, board), 'Mira')
  await openWrapUp(mira, board)

  await adding(anna, 'Lessons').focus()
  await type(anna, 'A config change is a deploy')
  await anna.keyboard.press('Enter')
  await type(anna, 'Alerts follow payments')
  await anna.keyboard.press('Enter')
  await adding(mira, 'Open questions').fill('Which settings reach all regions?')
  await mira.keyboard.press('Enter')
  await expect(part(mira, 'Lessons').getByRole('listitem')).toHaveCount(2)

  // Where it goes, and who sees to it: one asks, the other reads it at once.
  const first = part(mira, 'Lessons').getByRole('listitem').first()
  await first.getByLabel(/^Where .* should go$/).selectOption('Standard')
  await first.getByLabel(/^Who should hear/).fill('all teams')
  await mira.keyboard.press('Enter')
  await first.getByRole('checkbox', { name: 'Got there' }).press('Space')
  await expect(part(anna, 'Lessons').getByText('1 of 2 got there')).toBeVisible()
  const question = part(anna, 'Open questions').getByRole('listitem')
  await question.getByRole('button', { name: /Who finds out$/ }).press('Enter')
  await type(anna, 'Platform')
  await anna.getByRole('option', { name: 'Team: “Platform”' }).click()
  await expect(
    part(mira, 'Open questions').getByRole('button', { name: /: Platform$/ }),
  ).toBeVisible()

  // Moved from the menu by keys, and taken back.
  const lines = part(anna, 'Lessons').getByRole('textbox', { name: /^Lessons \d$/ })
  await part(anna, 'Lessons')
    .getByRole('button', { name: /^More for “Alerts/ })
    .press('Enter')
  await anna.getByRole('menuitem', { name: 'Move up' }).press('Enter')
  await expect(lines.first()).toHaveValue('Alerts follow payments')
  await anna.getByRole('button', { name: 'Undo' }).click()
  await expect(lines.first()).toHaveValue('A config change is a deploy')

  for (const page of [anna, mira]) expect(await findings(page)).toEqual([])

  // The stage is locked: a participant reads, and nothing that was written is gone.
  await command(anna, board, { type: 'stage.lock', ...{ stage: 'wrap-up', locked: true } })
  await expect(adding(mira, 'Lessons')).toHaveCount(0)
  await expect(mira.getByText('A config change is a deploy')).toBeVisible()
  await expect(mira.getByText('all teams · Standard · Got there')).toBeVisible()
  await expect(adding(anna, 'Lessons')).toBeVisible()
})

test('a gap of the checklist leads to where it is closed, and is closed there', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'With gaps', 'demo')
  await openWrapUp(anna, board)
  const checklist = part(anna, 'Before publishing')
  await expect(checklist.getByText(/^\d gaps left$/)).toBeVisible()

  const gap = checklist.getByRole('button', { name: /^“Write the rollback.*has no owner$/ })
  await gap.press('Enter')
  await anna.waitForURL(/\/actions/)
  await expect(anna.getByText('Write the rollback of the edge cache down').first()).toBeVisible()
  await anna.goBack()
  await expect(gap).toBeVisible()

  await checklist.getByRole('button', { name: '“Management” has not been told' }).click()
  await anna.waitForURL(/\/impact/)
  const told = anna.getByRole('checkbox', { name: /Management/ })
  await expect(told).toBeFocused()
  await told.press('Space')
  await expect(told).toBeChecked()
  await anna.goBack()
  await expect(checklist.getByRole('listitem').last()).toContainText('Summary sent, done')

  await checklist.getByRole('button', { name: 'Report and publishing' }).press('Enter')
  await anna.waitForURL(/\/report$/)
  await expect(part(anna, 'Review').getByRole('button').first()).toBeFocused()
})

test('follow-ups are planned by one, and taken along by another who only looks on', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'Followed up')
  await openWrapUp(anna, board)
  const olga = await newPerson()
  await join(olga, await makeLink(anna, board, { role: 'observer' }), 'Olga')
  await openWrapUp(olga, board)
  await expect(part(olga, 'Follow-ups').getByText('No dates are set yet.')).toBeVisible()

  const followUps = part(anna, 'Follow-ups')
  await followUps.getByRole('button', { name: 'Set the dates' }).click()
  await followUps.getByLabel('First date').fill('2099-03-16')
  await followUps.getByLabel('Until').selectOption('a date')
  await followUps.getByLabel('Last date').fill('2099-05-31')
  await anna.keyboard.press('Enter')
  const dates = part(olga, 'Follow-ups').getByRole('listitem')
  await expect(dates).toHaveCount(5)
  await expect(dates.first()).toContainText('Mon, 16 Mar 2099')
  await expect(part(olga, 'Follow-ups').getByRole('combobox')).toHaveCount(0)

  const saving = olga.waitForEvent('download')
  await part(olga, 'Follow-ups').getByRole('link', { name: 'Calendar for everyone' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/Followed up.*\.ics$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20990316T100000')
  expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6')
  expect(await findings(olga)).toEqual([])
})

test('two people answer the review of the process, and it is there when they come back', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await makeBoard(anna, 'Something to look back on')
  await anna.goto('/')
  await anna.getByRole('link', { name: 'Process review' }).click()
  await anna.getByRole('button', { name: 'Begin a review' }).click()
  const mark = (page: Page, question: string, name: string) =>
    page.getByRole('group', { name: question }).getByRole('button', { name })
  await mark(anna, 'Are actions closed?', 'Partly').press('Enter')

  const ben = await newPerson(PHONE)
  await signIn(ben, 'Ben')
  await ben.goto('/review')
  const partly = mark(ben, 'Are actions closed?', 'Partly')
  await expect(partly).toHaveAttribute('aria-pressed', 'true')
  await ben.getByLabel('What we change').fill('Invite support from the start')
  await mark(ben, 'Is it blameless?', 'Yes').click()
  await expect(mark(anna, 'Is it blameless?', 'Yes')).toHaveAttribute('aria-pressed', 'true')
  await expect(anna.getByLabel('What we change')).toHaveValue('Invite support from the start')
  for (const page of [anna, ben]) expect(await findings(page)).toEqual([])
  await anna.reload()
  await expect(anna.getByText('1 yes, 1 partly, 0 no')).toBeVisible()
})
