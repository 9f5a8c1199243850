import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { card, timeOn } from '../support/timeline.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

for (const [size, options] of [
  ['a desk', {}],
  ['a phone', PHONE],
] as const) {
  test(`every page is without serious findings of axe on ${size}`, async ({ newPerson }) => {
    const anna = await newPerson(options)
    await signIn(anna, 'Anna')
    const board = await makeBoard(anna, 'Seen by everyone', 'demo')
    await anna.goto('/')
    await expect(anna.getByText('Seen by everyone').first()).toBeVisible()
    expect(await findings(anna), 'library').toEqual([])

    await anna.getByRole('button', { name: 'New session' }).first().click()
    await expect(anna.getByRole('dialog')).toBeVisible()
    expect(await findings(anna), 'new session').toEqual([])

    await openStage(anna, board, 'brief')
    expect(await findings(anna), 'brief').toEqual([])

    await openStage(anna, board, 'timeline')
    expect(await findings(anna), 'timeline').toEqual([])

    await anna.getByRole('button', { name: 'Invite' }).click()
    await anna.getByRole('button', { name: 'Make a link' }).click()
    await expect(anna.getByRole('img', { name: /QR code/ })).toBeVisible()
    expect(await findings(anna), 'invite').toEqual([])

    const guest = await newPerson(options)
    await guest.goto(await makeLink(anna, board))
    await expect(guest.getByRole('button', { name: /^Join as/ })).toBeVisible()
    expect(await findings(guest), 'join').toEqual([])
    await guest.goto('/nowhere')
    expect(await findings(guest), 'not found').toEqual([])
  })
}

test('inspector, list and import are without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Panels', 'demo')
  await openStage(anna, board, 'timeline')
  await card(anna, 'Cache TTL config').click()
  await expect(anna.getByRole('textbox', { name: 'What happened' })).toBeVisible()
  expect(await findings(anna), 'inspector').toEqual([])
  await anna.getByRole('button', { name: 'List', exact: true }).click()
  await expect(anna.getByRole('grid')).toBeVisible()
  expect(await findings(anna), 'list').toEqual([])
  await anna.getByRole('button', { name: 'Import', exact: true }).click()
  await anna
    .getByRole('textbox', { name: 'Text to import' })
    .fill('2025-11-28 08:21 pager\nno time here')
  await anna.getByRole('button', { name: 'Preview' }).click()
  await expect(anna.getByRole('button', { name: 'Add 1 event' })).toBeVisible()
  expect(await findings(anna), 'import').toEqual([])
})

test('an event is added, moved and deleted by keyboard alone', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Keys')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'timeline')
  await openStage(mira, board, 'timeline')
  await anna.getByRole('region', { name: 'Timeline' }).focus()
  await anna.keyboard.press('n')
  await type(anna, 'By keys')
  await anna.keyboard.press('Enter')
  const before = await timeOn(card(anna, 'By keys'))
  await anna.keyboard.press('ArrowRight')
  await expect(card(anna, 'By keys')).not.toContainText(before)
  await expectSaved(anna)
  await expect(card(mira, 'By keys')).toContainText(await timeOn(card(anna, 'By keys')))
  await anna.keyboard.press('Delete')
  await expect(card(mira, 'By keys')).toHaveCount(0)
})
