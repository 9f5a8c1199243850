import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { canvas } from '../support/notes.ts'
import { makeBoard, openStage, signIn } from '../support/people.ts'
import {
  command,
  desk,
  expectDeskSaved,
  joinCauses,
  leadCauses,
  note,
  reveal,
  startRound,
  writeNotes,
} from '../support/session.ts'

// Several browsers each, one after the other: more than a minute where little runs at once.
test.slow()

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** How many notes can be voted on: those that the reveal has placed. */
async function expectNotesOnBoard(leader: Page, count: number): Promise<void> {
  await leader.getByRole('button', { name: 'Vote', exact: true }).click()
  await expect(leader.getByLabel(`Notes (${count})`)).toBeVisible()
  await leader.getByRole('button', { name: 'Cancel' }).click()
}

test('a round without names keeps every note, and shows none before the reveal', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Silent')
  const ben = await newPerson()
  await joinCauses(ben, anna, board, 'Ben')
  await startRound(anna)
  await expect(ben.getByText('Only you can see your notes.')).toBeVisible()
  await expect(ben.getByText('Shown without names.').first()).toBeVisible()

  await writeNotes(anna, 'no canary')
  await writeNotes(ben, 'shared cache', 'late freeze')
  await expect(anna.getByText('3 notes', { exact: true })).toBeVisible()
  await expect(anna.getByText('writing …')).toBeVisible()

  // A reload, and a second device.
  await expectDeskSaved(ben)
  await ben.reload()
  await expect(note(ben, 'late freeze')).toBeVisible()
  const phone = await newPerson({ ...PHONE, storageState: await ben.context().storageState() })
  await phone.goto(`/board/${board}/causes`)
  await expect(note(phone, 'shared cache')).toBeVisible()
  await writeNotes(phone, 'from the phone')
  await expect(note(ben, 'from the phone')).toBeVisible()

  // Whoever comes late takes part.
  const cleo = await newPerson()
  await joinCauses(cleo, anna, board, 'Cleo')
  await writeNotes(cleo, 'one on-call')

  // What is written without a connection arrives when it is back.
  await ben.context().setOffline(true)
  await writeNotes(ben, 'written offline')
  await expect(desk(ben).getByText(/^offline/)).toBeVisible()
  await ben.context().setOffline(false)
  await expectDeskSaved(ben)
  await expect(anna.getByText('6 notes', { exact: true })).toBeVisible()

  await ben.getByRole('button', { name: 'I’m ready' }).click()
  await expect(anna.getByText('1 of 3 ready')).toBeVisible()
  for (const text of ['shared cache', 'written offline', 'one on-call']) {
    await expect(anna.getByText(text)).toHaveCount(0)
  }
  await reveal(anna)
  await expect(desk(ben)).toHaveCount(0)
  await expectNotesOnBoard(anna, 6)
})

test('what had not reached the server is offered to its writer, also after a reload', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Left behind')
  const ben = await newPerson()
  await joinCauses(ben, anna, board, 'Ben')
  await startRound(anna)
  await writeNotes(ben, 'arrived')
  await expectDeskSaved(ben)
  await ben.context().setOffline(true)
  await writeNotes(ben, 'only here', 'this too')
  await reveal(anna)
  await ben.context().setOffline(false)

  const offer = ben.getByRole('dialog', {
    name: '2 notes had not reached the server before the reveal',
  })
  await expect(offer).toBeVisible()
  await ben.reload()
  await expect(offer).toBeVisible()
  await offer.getByLabel('this too').uncheck()
  await offer.getByRole('button', { name: 'Add 1 to the board' }).click()
  await expect(offer).toHaveCount(0)
  await expectNotesOnBoard(anna, 2)
  await ben.reload()
  await expect(ben.getByText('all changes saved')).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('a round is thrown away in two steps, and nobody loses their notes', async ({ newPerson }) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Thrown away')
  const ben = await newPerson()
  await joinCauses(ben, anna, board, 'Ben')
  const cleo = await newPerson()
  await joinCauses(cleo, anna, board, 'Cleo')
  await startRound(anna)
  await writeNotes(ben, 'mine to keep')
  await writeNotes(cleo, 'away in a moment')
  await expectDeskSaved(cleo)
  await cleo.goto('about:blank')

  const discard = async () => {
    await anna.getByRole('button', { name: 'Silent round' }).click()
    await anna.getByRole('menuitem', { name: 'Throw the round away' }).click()
    await anna.getByRole('button', { name: 'Tell everyone' }).click()
  }
  await discard()
  const notice = ben.getByRole('dialog', { name: 'The facilitator wants to throw this round away' })
  await expect(notice.getByText('mine to keep')).toBeVisible()
  await expect(anna.getByText(/Waiting until Ben/)).toBeVisible()
  await anna.getByRole('button', { name: 'Keep the round' }).click()
  await expect(notice).toHaveCount(0)

  await discard()
  await notice.getByRole('button', { name: 'I have what I need' }).click()
  await expect(anna.getByText('Everyone has what they need.')).toBeVisible()
  await anna.getByRole('button', { name: 'Throw away now' }).click()
  await expect(desk(anna)).toHaveCount(0)

  // Who was away finds their notes on coming back, once.
  await cleo.goto(`/board/${board}/causes`)
  const kept = cleo.getByRole('dialog', { name: 'Your notes of a round that was thrown away' })
  await expect(kept.getByText('away in a moment')).toBeVisible()
  await kept.getByRole('button', { name: 'I have what I need' }).click()
  await expect(kept).toHaveCount(0)
  await anna.getByRole('button', { name: 'Silent round' }).click()
  await expect(anna.getByRole('region', { name: 'Past silent rounds' })).toContainText(
    'thrown away',
  )
})

test('a round on a stage with a surface of its own leaves its notes in view', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Facts')
  await openStage(anna, board, 'timeline')
  await command(anna, board, { type: 'session.start' })
  await command(anna, board, { type: 'stage.go', ...{ stage: 'timeline' } })
  await startRound(anna)
  await writeNotes(anna, 'a fact that no log has')
  await expectDeskSaved(anna)
  await reveal(anna)
  await expect(canvas(anna).getByText('a fact that no log has')).toBeVisible()
  const views = anna.getByRole('radiogroup', { name: 'What of Timeline is shown' })
  await views.getByText('Timeline').click()
  await expect(anna.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await anna.reload()
  await views.getByText('Notes').click()
  await expect(canvas(anna).getByText('a fact that no log has')).toBeVisible()
})

test('observers see what is going on, and cannot write', async ({ newPerson }) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Observed')
  const olga = await newPerson()
  await joinCauses(olga, anna, board, 'Olga', 'observer')
  await startRound(anna)
  await writeNotes(anna, 'not for Olga')
  await expect(olga.getByText('1 note', { exact: true })).toBeVisible()
  await expect(olga.getByText(/Nobody sees the notes of others/).first()).toBeVisible()
  await olga.keyboard.press('n')
  await expect(olga.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(olga.getByRole('button', { name: 'I’m ready' })).toHaveCount(0)
  await expect(olga.getByText('not for Olga')).toHaveCount(0)
})

test('a silent round is without serious findings of axe on a desk and a phone', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  const board = await leadCauses(anna, 'Checked')
  const ben = await newPerson(PHONE)
  await joinCauses(ben, anna, board, 'Ben')
  await anna.getByRole('button', { name: 'Silent round' }).click()
  await expect(anna.getByRole('dialog')).toBeVisible()
  expect(await findings(anna), 'dialog').toEqual([])
  await anna.getByRole('button', { name: 'Start the round' }).click()
  await writeNotes(anna, 'no canary')
  await ben.getByRole('button', { name: 'It was hard to see that …' }).click()
  await expect(desk(ben).getByRole('textbox')).toHaveValue('It was hard to see that ')
  expect(await findings(anna), 'desk').toEqual([])
  expect(await findings(ben), 'phone').toEqual([])
  const width = await ben.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
