import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, signIn } from '../support/people.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const narrative = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `${name}, in your own words` })
const margin = (page: Page) => page.getByRole('complementary', { name: 'Review' })

async function openReport(page: Page, board: string): Promise<void> {
  await page.goto(`/board/${board}/report`)
  await expect(narrative(page, 'Summary')).toBeVisible({ timeout: 30_000 }) // the editor comes late
  await expectSaved(page)
}

/** From peer review on: publishes with what is still open. */
async function publish(page: Page, version: number): Promise<void> {
  await margin(page).getByRole('button', { name: 'Publish …' }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await page.getByRole('link', { name: `Open version ${version}` }).click()
  await expect(page.getByText(`Version ${version}, published`)).toBeVisible()
}

async function toPeerReview(page: Page): Promise<void> {
  await margin(page).getByRole('button', { name: 'Ask for a review' }).click()
  await margin(page).getByRole('button', { name: 'On to the peer review' }).click()
}

test('two people write, review and publish a report, and change it afterwards', async ({
  newPerson,
}) => {
  test.setTimeout(120_000) // a long journey, and two browsers that draw the same page
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Checkout outage', 'demo')
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')

  // From the board's menu, and written in by two at once.
  await anna.goto(`/board/${board}/timeline`)
  await anna.getByRole('button', { name: 'More', exact: true }).click()
  await anna.getByRole('menuitem', { name: 'Report' }).click()
  await openReport(ben, board)
  await narrative(anna, 'Causes').fill('Config has no canary. ')
  await narrative(ben, 'Summary').fill('It began on a Friday.')
  await expect(narrative(anna, 'Summary')).toHaveText('It began on a Friday.')
  await expect(narrative(ben, 'Causes')).toHaveText(/Config has no canary/)
  await part(anna, 'Causes').getByRole('button', { name: 'Insert from the board' }).click()
  await anna.getByRole('textbox', { name: 'Search the board' }).fill('approval step and leave')
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Enter')
  await expect(
    narrative(ben, 'Causes').getByRole('link', { name: /no approval step/ }),
  ).toBeVisible()

  // Ben is asked, remarks on something, and approves.
  await toPeerReview(anna)
  await margin(anna).getByRole('button', { name: 'Ask someone to review' }).click()
  await anna.getByRole('option', { name: 'Ben' }).click()
  await part(ben, 'Impact').getByRole('cell', { name: '31,200' }).dblclick()
  await ben.getByRole('button', { name: 'Comment on “Impact”' }).click()
  await ben.getByRole('textbox', { name: 'Your comment' }).fill('The dashboard says 31,000.')
  await ben.getByRole('button', { name: 'Comment', exact: true }).click()
  await margin(ben).getByRole('button', { name: 'Approve' }).click()
  await expect(anna.getByText('Peer review · 1 of 1 approved')).toBeVisible()
  await expect(margin(anna).getByText('The dashboard says 31,000.')).toBeVisible()
  await margin(anna).getByRole('button', { name: 'Settled' }).click()
  await expect(margin(ben).getByText('1 settled comment')).toBeVisible()

  // Frozen with what was open; the page goes on living, and says what has changed.
  await publish(anna, 1)
  await expect(anna.getByText('Approved by Ben.')).toBeVisible()
  await expect(anna.getByText(/things? (was|were) still open/)).toBeVisible()
  const address = anna.url()
  await narrative(ben, 'Summary').fill('It began on a Thursday.')
  await expect(margin(ben).getByText('has changed since version 1')).toBeVisible()
  await margin(ben).getByRole('link', { name: 'See what has changed' }).click()
  const changes = ben.getByRole('region', { name: 'What has changed' })
  await expect(changes.locator('del')).toHaveText('Friday')
  await expect(changes.locator('ins')).toHaveText('Thursday')
  await anna.reload()
  await expect(part(anna, 'Summary')).toContainText('It began on a Friday.')

  // The next version, compared with the first at its own address.
  await openReport(anna, board)
  await margin(anna).getByRole('button', { name: 'Begin version 2' }).click()
  await expect(anna.getByText('Draft', { exact: true }).first()).toBeVisible()
  await toPeerReview(anna)
  await expect(anna.getByText('Peer review · 0 of 1 approved')).toBeVisible()
  await publish(anna, 2)
  await anna.getByRole('combobox', { name: 'Compare with' }).click()
  await anna.getByRole('option', { name: 'Version 1' }).click()
  await expect(anna.getByRole('region', { name: 'What has changed' }).locator('ins')).toHaveText(
    'Thursday',
  )
  await anna.goto(address)
  await expect(anna.getByText('There is a newer version: 2.')).toBeVisible()
})

test('a link shows the report alone, without a session, until it is revoked', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Shared with all', 'demo')
  await openReport(anna, board)
  await margin(anna).getByRole('button', { name: 'Share' }).click()
  await anna.getByRole('radio', { name: 'The report as it is at the moment' }).check()
  await anna.getByRole('button', { name: 'Make a link' }).click()
  const link = await anna.getByRole('textbox', { name: 'Link to the report' }).inputValue()

  const guest = await newPerson(PHONE)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('Shared with all')
  expect(guest.url()).not.toContain('#')
  await guest.reload() // the tab has kept the link
  await expect(part(guest, 'Timeline')).toContainText('Cache TTL config pushed')
  expect(await guest.context().cookies()).toEqual([])
  expect(await guest.content()).not.toContain(board)
  await expect(guest.getByRole('textbox')).toHaveCount(0)
  expect((await guest.request.get(`/api/boards/${board}`)).status()).toBe(401)

  await anna.getByRole('button', { name: 'Revoke' }).click()
  await expect(anna.getByText('There is none.')).toBeVisible()
  await guest.goto(link)
  await guest.reload()
  await expect(guest.getByRole('alert')).toContainText('revoked')
})

test('a report is read, reviewed and sent by keyboard, and is without serious findings of axe', async ({
  newPerson,
}) => {
  test.setTimeout(120_000) // axe reads a long page five times
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'By keyboard', 'demo')
  await openReport(anna, board)
  expect(await findings(anna), 'live').toEqual([])

  // A heading, by the toolbar before the text.
  await narrative(anna, 'Lessons learned').focus()
  await type(anna, 'What we would tell others')
  expect(await findings(anna), 'writing').toEqual([])
  const heading = part(anna, 'Lessons learned').getByRole('button', { name: 'Heading' })
  await heading.focus()
  await anna.keyboard.press('Enter')
  await expect(narrative(anna, 'Lessons learned').getByRole('heading')).toHaveText(
    'What we would tell others',
  )
  await anna.keyboard.press('Control+z')
  await expect(narrative(anna, 'Lessons learned').getByRole('heading')).toHaveCount(0)

  // To a part, and a remark on it.
  await anna.getByRole('link', { name: 'Causes' }).focus()
  await anna.keyboard.press('Enter')
  await expect(part(anna, 'Causes')).toBeFocused()
  await anna.keyboard.press('Tab')
  await anna.keyboard.press('Enter')
  await type(anna, 'Which of these are roots?')
  await anna.keyboard.press('Control+Enter')
  await expect(margin(anna).getByText('Which of these are roots?')).toBeVisible()

  // Without a mail server, the message and who was told are left to a person.
  await margin(anna).getByRole('button', { name: 'Send the summary' }).focus()
  await anna.keyboard.press('Enter')
  await expect(anna.getByText('This server sends no mail')).toBeVisible()
  expect(await findings(anna), 'send').toEqual([])
  await anna.getByRole('button', { name: 'Mark 1 as told' }).press('Enter')
  await anna.keyboard.press('Escape')
  const sent = margin(anna).locator('[data-check="summary-sent"]')
  await expect(sent).toHaveAttribute('data-done', 'true')

  await toPeerReview(anna)
  await publish(anna, 1)
  expect(await findings(anna), 'version').toEqual([])
  const phone = await newPerson({ ...PHONE, colorScheme: 'dark' })
  await join(phone, await makeLink(anna, board, { role: 'observer' }), 'Olga')
  await phone.goto(`/board/${board}/report`)
  await expect(part(phone, 'Summary')).toBeVisible()
  await expect(phone.getByRole('button', { name: /^Comment on/ })).toHaveCount(0)
  expect(await findings(phone), 'phone in the dark').toEqual([])
})
