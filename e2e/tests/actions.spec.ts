import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { middleOf } from '../support/place.ts'

const card = (page: Page, text: string) =>
  page.locator('[data-action]').filter({ hasText: text }).first()
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Action', exact: true })
const placeOf = (page: Page, text: string) => middleOf(card(page, text))

test('two people see a card move while it is dragged, and the table has its place when it is dropped', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'The matrix', 'demo')
  await openStage(anna, board, 'actions')
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  await openStage(ben, board, 'actions')
  await expect(card(ben, 'Alert on failed')).toBeVisible()
  const before = await placeOf(ben, 'Alert on failed')

  const from = await placeOf(anna, 'Alert on failed')
  const to = await placeOf(anna, 'Write the rollback')
  await anna.mouse.move(from.x, from.y)
  await anna.mouse.down()
  await anna.mouse.move(from.x, from.y + 30, { steps: 3 })
  await anna.mouse.move(to.x, to.y, { steps: 8 })
  await expect(card(ben, 'Alert on failed').getByText('Anna')).toBeVisible()
  await expect
    .poll(async () => (await placeOf(ben, 'Alert on failed')).y)
    .toBeGreaterThan(before.y + 100)
  await expect(row(ben, 'Alert on failed')).toContainText('5 / 2')
  await anna.mouse.up()
  await expect(row(ben, 'Alert on failed')).toContainText('2 / 2')
  await expect(row(ben, 'Alert on failed')).toContainText('1.0 · fill in')

  await anna.keyboard.press('ControlOrMeta+z')
  await expect(row(ben, 'Alert on failed')).toContainText('2.5 · do first')
  await card(ben, 'Alert on failed').focus()
  await ben.keyboard.press('ArrowRight')
  await expect(row(anna, 'Alert on failed')).toContainText('5 / 3')
  await expect(row(anna, 'Alert on failed')).toContainText('1.7 · plan')
})

test('an action is written, owned, dated and closed in the table; its history says by whom', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'The table')
  await openStage(anna, board, 'actions')
  await anna.getByRole('button', { name: 'Write the first action' }).click()
  await type(anna, 'Add a canary')
  await anna.keyboard.press('Enter')
  const canary = anna.locator('tr[data-row]').first()
  await canary.getByRole('button', { name: /^Owner of/ }).click()
  await anna.getByRole('combobox', { name: /^Owner of/ }).fill('Edge')
  await anna.getByRole('option', { name: 'Team: “Edge”' }).click()
  await expect(canary.getByRole('button', { name: /Owner of .*: Edge/ })).toBeFocused()
  await canary.getByRole('button', { name: /^Due date of/ }).click()
  await canary.getByLabel(/^Due date of/).fill('2020-01-31')
  await anna.keyboard.press('Enter')
  await expect(anna.getByRole('button', { name: '1 overdue' })).toBeVisible()
  await canary.getByRole('button', { name: /^Status of/ }).click()
  await anna.getByRole('button', { name: 'Won’t do' }).click()
  await anna.getByLabel('Why won’t it be done?').fill('The risk is accepted')
  await anna.keyboard.press('Enter')
  await expect(canary.getByRole('button', { name: /Won’t do$/ })).toBeVisible()
  await expect(anna.getByRole('button', { name: '1 overdue' })).toHaveCount(0)
  await expectSaved(anna)

  await anna.getByRole('button', { name: /^More about/ }).click()
  await anna.getByRole('menuitem', { name: 'Details' }).click()
  await expect(inspector(anna).getByLabel('Won’t be done because')).toHaveValue(
    'The risk is accepted',
  )
  await inspector(anna).getByRole('button', { name: 'History' }).click()
  const history = inspector(anna).getByRole('list', { name: 'History' })
  await expect(history).toContainText('Status: Won’t do')
  await expect(history).toContainText('Owner: Edge')
  await expect(history).toContainText('You')
  expect(await findings(anna), 'the stage with an action').toEqual([])
})

test('on a phone "Move to…" stands for dragging, and two actions cannot wait for each other', async ({
  newPerson,
}) => {
  const anna = await newPerson({
    viewport: { width: 390, height: 844 },
  })
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'In the hand', 'demo')
  await openStage(anna, board, 'actions')
  const item = anna.getByRole('listitem').filter({ hasText: 'Write the rollback' }).first()
  await item.getByRole('button', { name: /^More about/ }).click()
  await anna.getByRole('menuitem', { name: 'Move to…' }).click()
  await anna.getByRole('radiogroup', { name: 'Risk reduction' }).getByText('5').click()
  await expect(item).toContainText('2.5 · do first')
  await anna.keyboard.press('Escape')
  expect(await findings(anna), 'the list').toEqual([])

  await item.getByRole('button', { name: /^More about/ }).click()
  await anna.getByRole('menuitem', { name: 'Details' }).click()
  await inspector(anna).getByRole('button', { name: 'Waits for…' }).click()
  await anna.getByRole('option', { name: /^Practise the rollback/ }).click()
  await expect(anna.getByText(/cannot wait for “Practise the rollback/)).toBeVisible()
})

test('what is changed on the page of all actions is seen at once by those in the board', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'All of them', 'demo')
  await openStage(anna, board, 'actions')
  const ben = await newPerson()
  await signIn(ben, 'Ben')
  await ben.goto('/actions')
  await ben.getByRole('searchbox').fill('second person all of them')
  const listed = row(ben, 'Approve config changes')
  await expect(listed).toHaveCount(1)
  await expect(listed).toContainText('because: Config changes have no approval')
  await listed.getByRole('button', { name: /^Status of/ }).click()
  await ben.getByRole('button', { name: 'Done' }).click()
  await ben.getByLabel('How was it verified?').fill('Two reviews are asked for')
  await ben.getByRole('button', { name: 'It is done' }).click()
  await expect(listed.getByRole('button', { name: /Done$/ })).toBeVisible()
  const inBoard = row(anna, 'Approve config changes').getByRole('button', { name: /^Status of/ })
  await expect(inBoard).toHaveText('Done')
  expect(await findings(ben), 'the page').toEqual([])

  await listed.getByRole('link', { name: /^Open/ }).click()
  await expect(inspector(ben).getByLabel('Verified by')).toHaveValue('Two reviews are asked for')
})

test('the digest of one’s actions is without serious findings of axe, and so is the answer to a letter', async ({
  newPerson,
}) => {
  const anna = await newPerson({ colorScheme: 'dark' })
  await signIn(anna, 'Anna')
  await anna.goto('/actions')
  await anna.getByRole('button', { name: /^Me and my settings/ }).click()
  await anna.getByRole('menuitem', { name: 'Daily digest' }).click()
  const dialog = anna.getByRole('dialog', { name: 'Daily digest' })
  await dialog.getByRole('button', { name: 'Make the address' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue(/^http:.*\/api\//)
  expect(await findings(anna), 'the dialog').toEqual([])
  await anna.goto('/digest#confirm=of-no-letter')
  await expect(anna.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await findings(anna), 'the answer').toEqual([])
})
