import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { command } from '../support/session.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('two people put a figure together, one by keyboard, and a lock keeps one of them out', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Checkout outage')
  await openStage(anna, board, 'impact')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(mira, board, 'impact')

  await expect(anna.getByRole('heading', { name: 'In figures' })).toBeVisible()
  await anna.keyboard.press('n')
  await anna.getByRole('menuitem', { name: 'Failed requests' }).press('Enter')
  await expect(anna.getByLabel('What it counts')).toBeFocused()
  await type(anna, 'checkouts')
  await expect(mira.getByLabel('What it counts')).toHaveValue('checkouts')
  await mira.getByLabel('What it counts').press('End')
  await type(mira, ' with an error')
  await expect(anna.getByLabel('What it counts')).toHaveValue('checkouts with an error')

  await mira.getByLabel('Number').fill('31,200')
  await mira.getByLabel('Number').press('Enter')
  await anna.getByLabel('At most').fill('32000')
  await anna.getByLabel('At most').press('Tab')
  await expect(anna.getByLabel('Number')).toHaveValue('31,200')
  await expect(mira.getByLabel('At most')).toHaveValue('32,000')
  await anna.getByRole('button', { name: 'Undo' }).click()
  await expect(mira.getByLabel('At most')).toHaveValue('')
  await expect(mira.getByLabel('Number')).toHaveValue('31,200')

  await anna.getByRole('button', { name: /no evidence yet/ }).click()
  await anna.getByRole('button', { name: 'Link' }).click()
  await anna.getByLabel('Address').fill('logs.example.com/q/1')
  await anna.getByLabel('Address').press('Enter')
  await expect(mira.getByRole('button', { name: /logs\.example\.com/ })).toBeVisible()
  expect(await findings(anna)).toEqual([])

  await command(anna, board, { type: 'stage.lock', ...{ stage: 'impact', locked: true } })
  await expect(mira.getByLabel('Number')).toHaveCount(0)
  await expect(mira.getByText('31,200')).toBeVisible()
  await expect(anna.getByLabel('Number')).toBeVisible()
})

test('on a phone one says who has been told, and what is missing leads to the timeline', async ({
  newPerson,
}) => {
  const anna = await newPerson({ ...PHONE, colorScheme: 'dark' })
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Search stale')
  await openStage(anna, board, 'impact')
  await anna.getByLabel('Someone who has to hear of it').fill('All customers')
  await anna.keyboard.press('Enter')
  await anna.getByLabel('How All customers is reached').fill('status.example.com')
  await anna.getByRole('checkbox', { name: 'All customers has been told' }).check()
  await expect(anna.getByText('1 of 1 told')).toBeVisible()
  await anna.getByRole('button', { name: /^SEV 2/ }).click()
  await expect(anna.getByText('Within 15 minutes, day and night.')).toBeVisible()
  expect(await findings(anna)).toEqual([])
  await expectSaved(anna)
  await anna.reload()
  await expect(anna.getByLabel('How All customers is reached')).toHaveValue('status.example.com')
  await expect(anna.getByRole('button', { name: /^SEV 2/ })).toHaveAttribute('aria-pressed', 'true')
  await anna.getByRole('button', { name: /Mark .*Detected.* on the timeline/ }).click()
  await expect(anna).toHaveURL(/\/timeline$/)
})
