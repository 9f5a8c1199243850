import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { Tracker } from '../support/tracker.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

async function openFromMenu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a board goes out as a file with its evidence, and comes back as a session', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  await openStage(anna, await makeBoard(anna, 'There and back', 'demo'), 'brief')
  await openFromMenu(anna, /^Export/)
  const dialog = anna.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByText('Report as Markdown')).toBeVisible()
  expect(await findings(anna), 'export').toEqual([])

  await dialog.getByLabel(/^with the files of the evidence/).check()
  const downloading = anna.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download: Whole board as JSON' }).click()
  const file = await (await downloading).path()
  expect(await readFile(file, 'utf8')).toContain('"format": "herringbone-board"')
  await expect(dialog.getByText('Saved: Whole board as JSON')).toBeVisible()

  await anna.goto('/')
  await anna.getByRole('button', { name: 'New session' }).first().click()
  await anna
    .getByLabel(/bring back a session/)
    .locator('input[type=file]')
    .setInputFiles(file)
  await anna.waitForURL(/\/board\//)
  await expect(anna.getByText('There and back').first()).toBeVisible()
  await expect(anna.getByText('SEV 1').first()).toBeVisible()
})

test('actions become issues once and keep their tickets, and the one beside sees an alert come in', async ({
  newPerson,
}) => {
  test.setTimeout(120_000) // settings, a board, two people and a service beside them
  const tracker = await Tracker.start()
  try {
    const anna = await newPerson()
    await signIn(anna, 'Anna')
    await anna.request.patch('/api/workspace', { data: { allowedHosts: ['127.0.0.1'] } })
    const board = await makeBoard(anna, 'Sent and received', 'demo')

    await anna.goto('/settings')
    const section = anna.getByRole('region', { name: 'Connections' })
    await section.getByRole('button', { name: 'Connect a service' }).click()
    await section.getByLabel('Service').selectOption('github')
    await section.getByLabel('Name').fill('The shop')
    await section.getByLabel('Address of its interface').fill(tracker.url)
    await section.getByLabel('Repository').fill('acme/shop')
    await section.getByLabel('Token', { exact: false }).first().fill('a-token')
    await section.getByRole('button', { name: 'Save' }).first().click()
    await section.getByRole('button', { name: 'Check The shop' }).click()
    await expect(section.getByText('It works: acme/shop')).toBeVisible()
    expect(await findings(anna), 'settings').toEqual([])

    const mira = await newPerson(PHONE)
    await join(mira, await makeLink(anna, board), 'Mira')
    await openStage(mira, board, 'timeline')

    await openStage(anna, board, 'brief')
    await openFromMenu(anna, /^Export/)
    const dialog = anna.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('Send', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Show what would be sent' }).click()
    const items = dialog.getByRole('checkbox')
    await expect(items.last()).toBeVisible()
    const count = await items.count()
    await items.last().uncheck()
    await dialog.getByRole('button', { name: `Send ${count - 1}` }).click()
    await expect(dialog.getByText(/over there: open/)).toHaveCount(count - 1)
    await expect(dialog.getByText(/“postmortem.*” was not set/).first()).toBeVisible()
    expect(tracker.issues).toHaveLength(count - 1)
    const actions = await mira.request.get(`/api/boards/${board}/export.json`)
    expect(await actions.text()).toContain('https://tracker.example/acme/shop/issues/1')
    expect(await findings(anna), 'sent').toEqual([])
    await anna.keyboard.press('Escape')

    await openFromMenu(anna, /^Incoming alerts/)
    await anna.getByLabel('Which tool sends').fill('Alertmanager')
    await anna.keyboard.press('Enter')
    const address = anna.getByLabel('Address for Alertmanager').getByRole('textbox')
    const url = await address.inputValue()
    expect(await findings(anna), 'webhooks').toEqual([])
    // Before all others: a list shows what is in sight.
    const alert = { text: 'Checkout error rate over 5 %', time: '2025-11-20T07:31:00Z' }
    for (let tries = 0; tries < 2; tries++) await anna.request.post(url, { data: alert })
    await expect(mira.getByText('Checkout error rate over 5 %')).toHaveCount(1)
  } finally {
    tracker.stop()
  }
})
