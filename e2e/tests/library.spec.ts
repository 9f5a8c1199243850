import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  expectSaved,
  joinByLink,
  makeBoard,
  makeLink,
  openStage,
  signIn,
} from '../support/people.ts'

test('a word in another form leads to the very item, by hand and by keys', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Outage of the shop in autumn', 'demo')
  await anna.goto('/')
  const search = anna.getByLabel('Search all post-mortems')
  await search.fill('autumn runbooks')
  const row = anna.getByRole('listitem').filter({ hasText: 'Outage of the shop in autumn' })
  const hit = row.getByRole('link', { name: /Fact Rollback tried, no runbook found/ })
  await expect(hit.locator('mark')).toHaveText('runbook')
  expect(await findings(anna), 'found').toEqual([])
  await hit.click()
  await anna.waitForURL(`**/board/${board}/timeline`)
  await expect(anna.locator('[aria-selected="true"], [data-selected]').first()).toContainText(
    'Rollback tried',
  )

  // Back is the library, and not the link that led here.
  await anna.goBack()
  await expect(search).toHaveValue('autumn runbooks')
  await anna.keyboard.press('ControlOrMeta+k')
  const palette = anna.getByRole('dialog')
  await palette.getByRole('combobox').fill('autumn runbook hold')
  await expect(palette.getByRole('option').nth(1)).toContainText('Lesson')
  expect(await findings(anna), 'palette').toEqual([])
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Enter')
  await anna.waitForURL(`**/board/${board}/wrap-up`)
  await expect(anna.locator(':focus')).toHaveValue(/rollback failed at first/)
})

test('a board for invited people is out of sight, and a deleted one out of reach until it is restored', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  const ben = await newPerson()
  const guest = await newPerson()
  await signIn(anna, 'Anna')
  await signIn(ben, 'Ben')
  await makeBoard(ben, 'Something loud')
  const board = await makeBoard(anna, 'The quiet incident')
  await openStage(anna, board, 'brief')
  await anna.getByRole('button', { name: 'More', exact: true }).click()
  await anna.getByRole('menuitem', { name: 'Who may see it …' }).click()
  await anna.getByRole('radio', { name: 'invited people only' }).check()
  await anna.getByRole('button', { name: 'Save' }).click()
  await expect(anna.getByRole('dialog')).toHaveCount(0)

  await ben.goto('/?q=quiet')
  await expect(ben.getByRole('heading', { name: 'Nothing found for “quiet”' })).toBeVisible()
  await ben.goto(`/board/${board}`)
  await expect(ben.getByRole('alert')).toContainText('no such board')

  await joinByLink(guest, await makeLink(anna, board), 'Gus')
  await expectSaved(guest) // is in it, and not on the way
  await anna.goto('/?q=quiet')
  await expect(anna.getByRole('img', { name: 'For invited people only' })).toBeVisible()
  await anna.getByRole('button', { name: 'More about The quiet incident' }).click()
  await anna.getByRole('menuitem', { name: 'Delete …' }).click()
  await anna.getByRole('button', { name: 'Delete it' }).click()
  await expect(guest.getByText('This board is no longer here')).toBeVisible()

  await anna.goto('/?shelf=bin')
  await anna.getByRole('button', { name: 'Restore The quiet incident' }).click()
  await expect(anna.getByRole('button', { name: 'Restore The quiet incident' })).toHaveCount(0)
  await guest.reload()
  await expect(guest.getByText('The quiet incident').first()).toBeVisible()
})

test('the incident of before is found while a board is being filled, on a phone too', async ({
  newPerson,
}) => {
  const anna = await newPerson({
    viewport: { width: 390, height: 844 },
  })
  await signIn(anna, 'Anna')
  await makeBoard(anna, 'Ledger of invoices out of step, first time', 'demo')
  const board = await makeBoard(anna, 'Ledger of invoices out of step, again')
  await openStage(anna, board, 'brief')
  const similar = anna.getByRole('region', { name: 'Similar incidents' })
  const link = similar.getByRole('link', { name: /first time/ })
  await expect(link).toBeVisible({ timeout: 30_000 })
  await expect(similar.getByText(/Words: .*Ledger/)).toBeVisible()
  expect(await findings(anna), 'similar').toEqual([])
  await anna.goto('/?q=ledger&service=cache')
  await expect(anna.getByRole('button', { name: 'Service: cache' })).toBeVisible()
  await expect(anna.getByText('Ledger of invoices out of step, again')).toHaveCount(0)
  expect(await findings(anna), 'library on a phone').toEqual([])
})
