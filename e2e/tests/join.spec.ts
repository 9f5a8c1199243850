import { expect, test } from '../support/fixtures.ts'
import {
  expectSaved,
  joinByLink,
  makeBoard,
  makeLink,
  openStage,
  signIn,
} from '../support/people.ts'

test('a facilitator makes a session, invites by the dialog, and a second person is in by the link', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  await anna.goto('/')
  await anna.getByRole('button', { name: 'New session' }).first().click()
  await anna.getByLabel('What happened?').fill('Login refused')
  await anna.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await anna.waitForURL(/\/board\//)
  await expectSaved(anna)

  await anna.getByRole('button', { name: 'Invite' }).click()
  await anna.getByRole('button', { name: 'Make a link' }).click()
  const link = await anna.getByLabel('Link for Participant', { exact: true }).inputValue()
  await expect(anna.getByRole('img', { name: 'QR code of the link for Participant' })).toBeVisible()

  const mira = await newPerson({ viewport: { width: 390, height: 844 } })
  await mira.goto(link)
  await expect(mira.getByRole('heading', { name: 'Login refused' })).toBeVisible()
  await expect(mira.getByText('Anna leads · 1 person here')).toBeVisible()
  expect(mira.url(), 'the token is taken out of the address bar').not.toContain('#')
  await mira.reload()
  await expect(mira.getByRole('heading', { name: 'Login refused' })).toBeVisible()
  await mira.getByLabel('Your name').fill('Mira')
  await mira.getByRole('button', { name: 'Join as participant' }).click()
  await mira.waitForURL(/\/board\//)
  const kept = await mira.evaluate(() => JSON.stringify(sessionStorage))
  expect(kept, 'the token is forgotten').not.toContain(link.split('#')[1])
  await anna.keyboard.press('Escape')
  await anna.getByRole('button', { name: '2 people in the board' }).click()
  await expect(anna.getByText('Mira', { exact: true })).toBeVisible()
})

test('an empty name becomes a friendly pseudonym', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const link = await makeLink(anna, await makeBoard(anna, 'Pseudonyms'))
  const guest = await newPerson()
  await joinByLink(guest, link, '')
  const { person } = await (await guest.request.get('/api/session')).json()
  expect(person.name).toMatch(/^\p{L}+ \p{L}+$/u)
  expect(person.member, 'an invite opens one board, not the workspace').toBe(false)
})

test('a reload keeps who someone is', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Identity')
  const mira = await newPerson()
  await joinByLink(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'brief')
  const before = await (await mira.request.get('/api/session')).json()
  await mira.reload()
  await expectSaved(mira)
  const after = await (await mira.request.get('/api/session')).json()
  expect(after.person).toEqual(before.person)
  await expect(anna.getByRole('button', { name: '2 people in the board' })).toBeVisible()
})

test('a passphrase is asked for, and a wrong one is refused in words', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Secret title')
  const link = await makeLink(anna, board, { passphrase: 'red herring' })
  const guest = await newPerson()
  await guest.goto(link)
  await expect(guest.getByLabel('Passphrase')).toBeVisible()
  await expect(guest.getByText('Secret title')).toHaveCount(0)
  await guest.getByLabel('Passphrase').fill('blue whale')
  await guest.getByRole('button', { name: /^Join as/ }).click()
  await expect(guest.getByText('That passphrase is not right')).toBeVisible()
  await guest.getByLabel('Passphrase').fill('red herring')
  await guest.getByRole('button', { name: /^Join as/ }).click()
  await guest.waitForURL(/\/board\//)
})

test('revoking an invite ends live connections, and there is no way back in', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Revoked')
  const link = await makeLink(anna, board)
  const guest = await newPerson()
  await joinByLink(guest, link, 'Guest')
  await expectSaved(guest)
  await openStage(anna, board, 'brief')
  await expect(anna.getByRole('button', { name: '2 people in the board' })).toBeVisible()

  await anna.getByRole('button', { name: 'Invite' }).click()
  await anna.getByRole('button', { name: /^Revoke the link for Participant/ }).click()
  await anna.getByRole('button', { name: 'Revoke and cut off' }).click()

  await expect(guest.getByText('Your access to this board has ended')).toBeVisible()
  await guest.goto(`/board/${board}`)
  await expect(guest.getByText('all changes saved')).toHaveCount(0)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'This invite was revoked' })).toBeVisible()
})

test('an observer sees everything and can change nothing', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Watched')
  const watcher = await newPerson()
  await joinByLink(watcher, await makeLink(anna, board, { role: 'observer' }), 'Watcher')
  await openStage(anna, board, 'brief')
  await openStage(watcher, board, 'brief')
  await anna.getByLabel('Summary').fill('Orders failed.')
  await expect(watcher.getByText('Orders failed.')).toBeVisible()
  await expect(watcher.getByRole('textbox')).toHaveCount(0)
  await expect(watcher.getByRole('button', { name: 'Invite' })).toHaveCount(0)
})
