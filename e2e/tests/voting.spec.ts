import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  command,
  expectDeskSaved,
  joinCauses,
  leadCauses,
  reveal,
  startRound,
  writeNotes,
} from '../support/session.ts'

// Several browsers each, one after the other: more than a minute where little runs at once.
test.slow()

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** Notes on the board of the causes, by the way that everyone takes. */
async function putNotes(leader: Page, ...texts: string[]): Promise<void> {
  await startRound(leader)
  await writeNotes(leader, ...texts)
  await expectDeskSaved(leader)
  await reveal(leader)
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Dot vote' })
const plus = (page: Page, text: string) =>
  panel(page).getByRole('button', { name: `One dot more on “${text}”` })
const minus = (page: Page, text: string) =>
  panel(page).getByRole('button', { name: `One dot less on “${text}”` })
const left = (page: Page, count: number) =>
  expect(panel(page).getByText(`${count} left`, { exact: true })).toBeVisible()
const said = (page: Page, text: string) => expect(page.getByRole('log')).toContainText(text)
const list = (page: Page) => panel(page).getByRole('button', { name: 'Show as a list' }).click()

async function openVote(leader: Page, change?: (dialog: Page) => Promise<void>): Promise<void> {
  await leader.getByRole('button', { name: 'Vote', exact: true }).click()
  await change?.(leader)
  await leader.getByRole('button', { name: 'Open the vote' }).click()
  await expect(panel(leader)).toBeVisible()
}

async function closeVote(leader: Page): Promise<void> {
  await leader.getByRole('button', { name: 'Close vote' }).click()
  await leader.getByRole('button', { name: 'Close it' }).click()
}

const results = (page: Page) => page.getByRole('dialog', { name: 'Results' })

test('a vote holds its budget on two devices, and ends in a ranking without names', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Voted on')
  await putNotes(anna, 'no canary', 'shared cache', 'late freeze', 'one on-call')
  const ben = await newPerson()
  await joinCauses(ben, anna, board, 'Ben')
  await openVote(anna, (dialog) => dialog.getByLabel('Dots per person').fill('3'))
  await list(ben)
  await left(ben, 3)

  await plus(ben, 'no canary').click()
  await plus(ben, 'no canary').click()
  await left(ben, 1)
  await said(ben, '1 dot left')

  // The second device knows what the first one has placed, and there is one budget.
  const phone = await newPerson({ ...PHONE, storageState: await ben.context().storageState() })
  await phone.goto(`/board/${board}/causes`)
  await left(phone, 1)
  await plus(phone, 'shared cache').click()
  await left(phone, 0)
  await left(ben, 0)
  await expect(plus(ben, 'late freeze')).toHaveAttribute('aria-disabled', 'true')
  await plus(ben, 'late freeze').press('Enter')
  await expect(panel(ben).getByText('All your dots are placed. Take one back first.')).toBeVisible()
  await minus(ben, 'no canary').click()
  await left(phone, 1)
  await plus(phone, 'shared cache').click()

  await list(anna)
  await plus(anna, 'shared cache').click()
  await expect(panel(anna).getByText('0 of 2 done')).toBeVisible()
  await panel(phone).getByRole('button', { name: 'Done', exact: true }).click()
  await expect(panel(ben).getByText(/^You are done/)).toBeVisible()
  await expect(panel(anna).getByText('1 of 2 done')).toBeVisible()
  await panel(ben).getByRole('button', { name: 'Change my vote' }).click()
  await expect(panel(anna).getByText('0 of 2 done')).toBeVisible()

  await closeVote(anna)
  for (const page of [anna, ben, phone]) {
    await expect(results(page).getByRole('listitem').first()).toContainText('shared cache')
    await expect(results(page).getByRole('listitem').first()).toContainText('3 dots')
    await expect(results(page).getByText('2 people voted')).toBeVisible()
    await expect(results(page).getByText('Ben')).toHaveCount(0)
  }
})

test('abstaining is said, seen as done, and can be taken back', async ({ newPerson }) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Abstained')
  await putNotes(anna, 'no canary', 'shared cache')
  const ben = await newPerson()
  await joinCauses(ben, anna, board, 'Ben')
  await openVote(anna)
  await list(ben)
  await plus(ben, 'no canary').click()
  await anna.getByRole('button', { name: /^Voting/ }).click()
  const who = anna.getByRole('dialog', { name: /^Voting/ })
  await expect(who.getByRole('listitem').filter({ hasText: 'Ben' })).toBeVisible()
  await panel(ben).getByRole('button', { name: 'Abstain' }).click()
  await expect(panel(ben).getByText(/^You abstain/)).toBeVisible()
  await left(ben, 2)
  await expect(who.getByRole('listitem').filter({ hasText: 'Ben' })).toHaveCount(0)
  await anna.keyboard.press('Escape')
  await closeVote(anna)
  await expect(results(anna).getByText(/1 abstained/)).toBeVisible()
})

test('a vote can be held again, and the one before stays', async ({ newPerson }) => {
  const anna = await newPerson()
  await leadCauses(anna, 'Again')
  await putNotes(anna, 'no canary', 'shared cache')
  await openVote(anna)
  await list(anna)
  await plus(anna, 'no canary').click()
  await left(anna, 1)
  await closeVote(anna)
  await results(anna).getByRole('button', { name: 'Vote again' }).click()
  await expect(results(anna)).toHaveCount(0)
  await left(anna, 2)
  await closeVote(anna)
  await expect(results(anna).getByLabel('Which vote').first()).toBeVisible()
  await expect(results(anna).getByText('No dots were placed.')).toBeVisible()
  await anna.reload()
  await anna.getByRole('button', { name: 'Vote', exact: true }).click()
  await anna.getByRole('menuitem', { name: 'Results' }).click()
  await expect(results(anna)).toBeVisible()
})

test('observers see how far a vote is, and cannot vote', async ({ newPerson }) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Watched')
  await putNotes(anna, 'no canary', 'shared cache')
  const olga = await newPerson()
  await joinCauses(olga, anna, board, 'Olga', 'observer')
  await openVote(anna)
  await expect(panel(olga).getByText('0 of 1 done')).toBeVisible()
  await list(olga)
  await expect(panel(olga).getByText('no canary')).toBeVisible()
  await expect(panel(olga).getByRole('button', { name: /^One dot/ })).toHaveCount(0)
  await expect(panel(olga).getByRole('button', { name: 'Done', exact: true })).toHaveCount(0)
  await command(anna, board, { type: 'poll.close' })
  await expect(results(olga)).toBeVisible()
})

test('a vote is without serious findings of axe on a desk and a phone', async ({ newPerson }) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Checked')
  await putNotes(anna, 'no canary', 'shared cache')
  const ben = await newPerson(PHONE)
  await joinCauses(ben, anna, board, 'Ben')
  await anna.getByRole('button', { name: 'Vote', exact: true }).click()
  await expect(anna.getByRole('dialog')).toBeVisible()
  expect(await findings(anna), 'dialog').toEqual([])
  await anna.getByRole('button', { name: 'Open the vote' }).click()
  await list(anna)
  await plus(ben, 'no canary').tap()
  await left(ben, 1)
  expect(await findings(anna), 'panel').toEqual([])
  expect(await findings(ben), 'phone').toEqual([])
  const width = await ben.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await closeVote(anna)
  await expect(results(anna)).toBeVisible()
  expect(await findings(anna), 'results').toEqual([])
})

test('notes are voted on where they lie: under the pointer, when selected, and by keyboard', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await leadCauses(anna, 'On the canvas')
  await putNotes(anna, 'no canary', 'shared cache')
  await openVote(anna, (dialog) => dialog.getByLabel('Dots per person').fill('4'))
  const paper = anna.getByRole('group', { name: /no canary/ })
  await paper.hover()
  await paper.getByRole('button', { name: 'One dot more on “no canary”' }).click()
  await left(anna, 3)
  await paper.click()
  await paper.getByRole('button', { name: 'One dot more on “no canary”' }).click()
  await left(anna, 2)
  await paper.press('+')
  await left(anna, 1)
  await paper.press('-')
  await left(anna, 2)
  await anna.getByRole('group', { name: /shared cache/ }).click()
  await anna.mouse.move(900, 300)
  await expect(paper.getByText('2 dots of yours').first()).toBeAttached()
})

test('what is deleted while it is voted on gives its dots back', async ({ newPerson }) => {
  const anna = await newPerson()
  await leadCauses(anna, 'Deleted')
  await putNotes(anna, 'no canary', 'shared cache')
  await openVote(anna)
  await list(anna)
  await plus(anna, 'no canary').click()
  await panel(anna).getByRole('button', { name: 'Done', exact: true }).click()
  await left(anna, 1)
  await anna.getByRole('group', { name: /no canary/ }).click()
  await anna.keyboard.press('Delete')
  await left(anna, 2)
  await said(anna, '2 dots left')
  await expect(panel(anna).getByText('no canary')).toHaveCount(0)
  await expect(panel(anna).getByRole('button', { name: 'Done', exact: true })).toBeVisible()
})
