import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import {
  expectSaved,
  joinByLink,
  makeBoard,
  makeLink,
  openStage,
  signIn,
} from '../support/people.ts'
import { card } from '../support/timeline.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

/** A line of the list of what is prepared. */
const item = (page: Page, name: string) =>
  page.getByRole('list', { name: 'What is prepared' }).getByRole('listitem').filter({
    hasText: name,
  })

const planDate = async (page: Page, day: string, clock: string) => {
  await page.getByLabel('Meeting, date').fill(day)
  await page.getByLabel('Meeting, time').fill(clock)
  await page.getByLabel('Meeting, time').press('Enter')
}

/** An iCalendar file with its folded lines put together again. */
const unfold = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')

test('a session is made from a template, planned, and goes into the calendar', async ({
  newPerson,
}) => {
  const anna = await newPerson({ timezoneId: 'America/New_York' })
  await signIn(anna, 'Anna')
  await anna.goto('/')
  await anna.getByRole('button', { name: 'New session' }).first().click()
  const dialog = anna.getByRole('dialog')
  await dialog.getByLabel('What happened?').fill('Almost lost; the backup, too')
  await dialog.getByText('Near miss').click()
  await expect(dialog.getByText('Impact, skipped')).toBeAttached()
  await dialog.getByLabel('Time zone of the incident').fill('Berlin')
  await anna.getByRole('option', { name: 'Europe/Berlin' }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await anna.waitForURL(/\/board\/.*\/brief/)

  await expect(item(anna, 'Date set')).toContainText('to do')
  await planDate(anna, '2030-03-04', '14:00')
  await expect(anna.getByText('until 14:30, 30 min as the agenda says')).toBeVisible()
  await expect(item(anna, 'Date set')).toContainText('done')

  await anna.getByLabel('Goal of the session').fill('Know what held, and what did not.')
  await expect(item(anna, 'Goal written')).toContainText('done')
  for (const group of ['Development', 'Operations', 'Product', 'Support']) {
    await anna.getByLabel(group, { exact: true }).check()
  }
  await expect(item(anna, 'The right groups invited')).toContainText('done')

  await anna.getByRole('button', { name: 'Invitation' }).click()
  await anna.getByRole('button', { name: 'Make a link for participants' }).click()
  const text = anna.getByLabel('Text of the invitation')
  await expect(text).toHaveValue(/Join: http.*\/join#/)
  await expect(text).toHaveValue(/- Causes, 10 min: What brought us close to it, and what held\?/)
  const downloading = anna.waitForEvent('download')
  await anna.getByRole('button', { name: 'Download .ics' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('post-mortem-almost-lost-the-backup-too.ics')
  const lines = unfold(await readFile(await download.path(), 'utf8'))
  expect(lines).toContain('DTSTART:20300304T130000Z')
  expect(lines).toContain('DTEND:20300304T133000Z')
  expect(lines).toContain('SUMMARY:Post-mortem: Almost lost\\; the backup\\, too')
  const link = /^URL:(.*)$/m.exec(lines.join('\n'))?.[1] ?? ''

  // What stands in the calendar leads into the board.
  const mira = await newPerson(PHONE)
  await mira.goto(link)
  await expect(mira.getByText(/The meeting is on Mon.*2030/)).toBeVisible()
  await joinByLink(mira, link, 'Mira')
  await expectSaved(mira)
})

test('who has the link adds events and evidence beforehand, and the list ticks by itself', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Login refused')
  await openStage(anna, board, 'brief')
  await expect(item(anna, 'Chronology in order')).toContainText('No events yet')

  const mira = await newPerson()
  await mira.goto(await makeLink(anna, board))
  await expect(mira.getByText('You can add events and evidence already.')).toBeVisible()
  await mira.getByLabel('Your name').fill('Mira')
  await mira.getByRole('button', { name: 'Join as participant' }).click()
  await expect(mira).toHaveURL(/\/board\//) // left sooner, the answer with who one is might not come
  await openStage(mira, board, 'timeline')
  await expect(mira.getByText('in preparation')).toBeVisible()
  await mira.getByRole('region', { name: 'Timeline' }).focus()
  await mira.keyboard.press('n')
  await type(mira, 'Logins fail')
  await mira.keyboard.press('Enter')
  await expect(item(anna, 'Chronology in order')).toContainText('done')
  await expect(item(anna, 'Evidence collected')).toContainText('0 of 1 event')

  await card(mira, 'Logins fail').click()
  await mira.getByRole('button', { name: 'Link', exact: true }).click()
  await mira.getByLabel('Address').fill('https://grafana.example.com/d/login')
  await mira.keyboard.press('Enter')
  await expect(item(anna, 'Evidence collected')).toContainText('done')

  await anna.getByRole('button', { name: 'Choose a person as scribe' }).click()
  await anna.getByRole('menuitem', { name: 'Mira' }).click()
  await expect(item(anna, 'Roles named')).toContainText('Missing: decision-maker')
  await openStage(mira, board, 'brief')
  await expect(mira.getByRole('region', { name: 'Roles' })).toContainText('Mira')

  // Begun is begun: for everyone at once.
  await anna.getByRole('button', { name: 'Start session' }).click()
  await expect(anna.getByText('Before the meeting')).toHaveCount(0)
  await expect(mira.getByText('in preparation')).toHaveCount(0)
})

test('a board’s agenda is saved, and the workspace says how its sessions talk', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Agenda to keep')
  await openStage(anna, board, 'brief')
  await anna.getByRole('button', { name: 'Agenda', exact: true }).click()
  await anna.getByText('Save as a template of this workspace').click()
  await anna.getByLabel('Name of the template').fill('Our way')
  await anna.getByRole('button', { name: 'Save template' }).click()
  await expect(anna.getByText('The template “Our way” is there')).toBeVisible()

  await anna.goto('/')
  await anna.getByRole('link', { name: 'Workspace settings' }).click()
  await anna.getByLabel('Ground rules of a session').fill('We ask how.\nOne voice at a time.')
  await anna.getByLabel('Confidentiality note').fill('Stays in the room.')
  const meetings = anna.getByRole('region', { name: 'Meetings' })
  await meetings.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(meetings.getByRole('status')).toHaveText('Saved')

  await anna.getByRole('link', { name: 'Post-mortems' }).click()
  await anna.getByRole('button', { name: 'New session' }).first().click()
  await anna.getByLabel('What happened?').fill('With our rules')
  await anna.getByRole('dialog').getByText('Our way').click()
  await anna.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await anna.waitForURL(/\/board\/.*\/brief/)
  await expect(anna.getByLabel('Ground rules')).toHaveValue('We ask how.\nOne voice at a time.')
  await expect(anna.getByText('Stays in the room.')).toBeVisible()

  const guest = await newPerson(PHONE)
  await guest.goto(await makeLink(anna, anna.url().split('/')[4] ?? ''))
  await expect(guest.getByRole('region', { name: 'Ground rules' })).toContainText('We ask how.')
  await expect(guest.getByText('Stays in the room.')).toBeVisible()
  await anna.request.patch('/api/workspace', { data: { groundRules: null, confidentiality: '' } })
})

test('preparing is without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson(PHONE)
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Prepared', 'demo')
  await openStage(anna, board, 'brief')
  await planDate(anna, '2030-03-04', '14:00')
  await expect(item(anna, 'Date set')).toContainText('done')
  expect(await findings(anna), 'card').toEqual([])
  await anna.getByRole('button', { name: 'Invitation' }).click()
  await expect(anna.getByLabel('Text of the invitation')).toBeVisible()
  expect(await findings(anna), 'invitation').toEqual([])
  await anna.goto('/')
  await anna.getByRole('link', { name: 'Workspace settings' }).click()
  await expect(anna.getByLabel('Confidentiality note')).toBeVisible()
  expect(await findings(anna), 'settings').toEqual([])
})
