import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { join, joinByLink, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { placeOf } from '../support/place.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Session', exact: true })
const next = (page: Page, stage: string) =>
  bar(page).getByRole('button', { name: `Next: ${stage}` })

/** A facilitator and a participant on the Brief of a new board; `start` begins the session. */
async function meeting(newPerson: () => Promise<Page>, title: string, { start = true } = {}) {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, title, 'demo')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'brief')
  await openStage(mira, board, 'brief')
  if (start) {
    await bar(anna).getByRole('button', { name: 'Start session' }).click()
    await expect(next(anna, 'Timeline')).toBeVisible()
  }
  return { anna, mira, board }
}

/** Seconds that the timer of a page shows. */
async function secondsOn(page: Page): Promise<number> {
  const label = await bar(page).getByRole('timer').getAttribute('aria-label')
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(label ?? '') ?? []
  if (minutes === undefined || seconds === undefined) throw new Error(`no time in "${label}"`)
  return Number(minutes) * 60 + Number(seconds)
}

/** Sets the page's clock off from the server's, for everything that it loads from now on. */
async function setClockOff(page: Page, ms: number): Promise<void> {
  await page.addInitScript((off) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + off
  }, ms)
}

test('the timer shows the same second to everyone, late and with clocks minutes wrong', async ({
  newPerson,
}) => {
  const { anna, mira, board } = await meeting(newPerson, 'Timer')
  await bar(anna).getByRole('button', { name: 'Start a timer' }).click()
  await anna.getByRole('menuitem', { name: '5 minutes' }).click()
  await expect(bar(mira).getByRole('timer')).toBeVisible()
  const pages = [anna, mira]
  for (const [name, off] of [
    ['Fast', 7 * 60_000],
    ['Slow', -7 * 60_000],
  ] as const) {
    const late = await newPerson()
    await setClockOff(late, off)
    await joinByLink(late, await makeLink(anna, board), name)
    await expect(bar(late).getByRole('timer')).toHaveAccessibleName(/[45]:\d\d left/)
    pages.push(late)
  }
  // They are read one after another, and a second may have passed meanwhile; on a machine that is
  // busy also more, but not each time.
  const apart = async () => {
    const seconds = await Promise.all(pages.map(secondsOn))
    return Math.max(...seconds) - Math.min(...seconds)
  }
  await expect.poll(apart, { timeout: 3000 }).toBeLessThanOrEqual(1)

  await bar(anna).getByRole('button', { name: 'Pause the timer' }).click()
  for (const page of pages) {
    await expect(bar(page).getByRole('timer')).toHaveAccessibleName(/paused/)
  }
  await expect.poll(apart, { timeout: 3000 }).toBe(0)
  const before = await secondsOn(anna)
  await bar(anna).getByRole('button', { name: 'One minute more' }).click()
  await expect.poll(() => secondsOn(mira)).toBe(before + 60)

  // Whoever does not want to hear its end says so on their own device.
  const sound = mira.getByRole('menuitemcheckbox', { name: 'Sound when the timer ends' })
  await mira.getByRole('button', { name: 'More', exact: true }).click()
  await sound.click()
  await mira.reload()
  await mira.getByRole('button', { name: 'More', exact: true }).click()
  await expect(sound).not.toBeChecked()
})

test('next asks when someone is not ready, and takes everyone along who was there', async ({
  newPerson,
}) => {
  const { anna, mira } = await meeting(newPerson, 'Next')
  await expect(bar(anna).getByText('0 of 1 ready')).toBeVisible()
  await next(anna, 'Timeline').click()
  await expect(anna.getByText('Still at it: Mira')).toBeVisible()
  await anna.getByRole('button', { name: 'Wait' }).click()
  await bar(mira).getByRole('button', { name: 'I’m ready' }).click()
  await expect(bar(anna).getByText('1 of 1 ready')).toBeVisible()
  await next(anna, 'Timeline').click()
  await expect(mira).toHaveURL(/\/timeline$/)
  await expect(anna).toHaveURL(/\/timeline$/)
  await expect(bar(anna).getByText('0 of 1 ready')).toBeVisible()
  await expect(mira.getByRole('link', { name: /^Brief/ })).toHaveAccessibleName(/done/)

  await mira.getByRole('link', { name: /^Causes/ }).click()
  await expect(mira.getByText('The group is in Timeline')).toBeVisible()
  await mira.getByRole('button', { name: 'Go there' }).click()
  await expect(mira).toHaveURL(/\/timeline$/)
})

test('who is brought along may stay, and go along again', async ({ newPerson }) => {
  const { anna, mira, board } = await meeting(newPerson, 'Summons')
  await openStage(anna, board, 'timeline')
  // Whoever writes is not moved while the notice waits for an answer.
  await mira.getByLabel('Summary').focus()
  await bar(anna).getByRole('button', { name: 'Bring everyone here' }).click()
  const notice = mira.getByRole('region', { name: 'Anna brings everyone to Timeline' })
  await expect(mira.getByText('The group is in')).toHaveCount(0) // one question at a time
  await notice.getByRole('button', { name: 'Stay here' }).click()
  await expect(notice).toBeHidden()
  await expect(mira.getByText('Anna leads everyone in Timeline')).toBeVisible()
  await expect(mira).toHaveURL(/\/brief$/)
  await mira.getByRole('button', { name: 'Go along with Anna again' }).click()
  await expect(mira.getByText('Following Anna')).toBeVisible()
  await expect(mira).toHaveURL(/\/timeline$/)
  // Who moves by themselves leaves.
  await mira.getByRole('region', { name: 'Timeline' }).hover()
  await mira.mouse.wheel(300, 0)
  await expect(mira.getByText('Following Anna')).toBeHidden()
  await expect(mira.getByText('Anna leads everyone in Timeline')).toBeVisible()
  await bar(anna).getByRole('button', { name: 'Let everyone go' }).click()
  await expect(mira.getByText('Anna leads everyone in Timeline')).toBeHidden()
})

test('who does nothing goes along after three seconds', async ({ newPerson }) => {
  const { anna, mira, board } = await meeting(newPerson, 'Countdown')
  await openStage(anna, board, 'timeline')
  await bar(anna).getByRole('button', { name: 'Bring everyone here' }).click()
  await expect(mira).toHaveURL(/\/timeline$/)
  await expect(mira.getByText('Following Anna')).toBeVisible()
})

test('on a phone the news of the session covers nothing that one needs', async ({ newPerson }) => {
  const { anna, mira, board } = await meeting(newPerson, 'Phone')
  const phone = await newPerson({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await join(phone, await makeLink(anna, board), 'Jonas')
  await openStage(phone, board, 'causes')
  await expect(phone.getByText('The group is in Brief')).toBeVisible()
  await phone.getByRole('button', { name: 'Canvas' }).click()
  await expect(phone.getByRole('region', { name: 'Notes' })).toBeVisible()
  await phone.getByRole('button', { name: 'Go there' }).click()
  await expect(phone).toHaveURL(/\/brief$/)

  // The rail scrolls to where one is, also when the stages become wider after that.
  const stages = phone.getByRole('navigation', { name: 'Stages' })
  await stages.getByRole('link', { name: /^Wrap-up/ }).click()
  await openStage(mira, board, 'causes')
  await expect(stages.getByRole('link', { name: /^Causes.*Mira is here/ })).toBeAttached()
  await expect(stages.getByRole('link', { name: /^Wrap-up/ })).toBeInViewport({ ratio: 0.9 })
  await phone.reload()
  await expect(stages.getByRole('link', { name: /^Causes.*Mira is here/ })).toBeAttached()
  await expect(stages.getByRole('link', { name: /^Wrap-up/ })).toBeInViewport({ ratio: 0.9 })
})

test('hands are raised in order and lowered by whoever leads', async ({ newPerson }) => {
  const { anna, mira, board } = await meeting(newPerson, 'Hands')
  const jonas = await newPerson()
  await joinByLink(jonas, await makeLink(anna, board), 'Jonas')
  await bar(mira).getByRole('button', { name: 'Raise hand' }).click()
  await expect(bar(mira).getByRole('button', { name: 'Lower hand' })).toBeVisible()
  await bar(jonas).getByRole('button', { name: 'Raise hand' }).click()

  // The fullest bar there is: with a timer, a round and raised hands nothing of it is cut off.
  await anna.setViewportSize({ width: 1440, height: 900 })
  await bar(anna).getByRole('button', { name: 'Silent round' }).click()
  await anna.getByRole('button', { name: 'Start the round' }).click()
  await expect(bar(anna).getByRole('timer')).toBeVisible()
  const right = async (part: Locator) => {
    const { x, width } = await placeOf(part)
    return x + width
  }
  const room = async () =>
    (await right(bar(anna))) - (await right(bar(anna).getByRole('button').last()))
  await expect.poll(room).toBeGreaterThan(0)

  await bar(anna).getByRole('button', { name: '2 raised hands' }).click()
  const raised = anna.getByRole('dialog').getByRole('list').first().getByRole('listitem')
  await expect(raised).toHaveText([/Mira/, /Jonas/])
  await anna.getByRole('button', { name: 'Lower the hand of Mira' }).click()
  await expect(raised).toHaveText([/Jonas/])
  await expect(bar(mira).getByRole('button', { name: 'Raise hand' })).toBeVisible()
})

test('a stage that is locked is for reading until it is unlocked', async ({ newPerson }) => {
  const { anna, mira } = await meeting(newPerson, 'Lock')
  const summary = mira.getByLabel('Summary')
  await expect(summary).toBeEditable()
  await bar(anna).getByRole('button', { name: 'More for the session' }).click()
  await anna.getByRole('menuitem', { name: 'Lock Brief' }).click()
  await expect(mira.getByText('A facilitator has locked this stage.')).toBeVisible()
  await expect(summary).toHaveCount(0)
  await expect(anna.getByLabel('Summary')).toBeEditable()
  await bar(anna).getByRole('button', { name: 'More for the session' }).click()
  await anna.getByRole('menuitem', { name: 'Unlock Brief' }).click()
  await expect(summary).toBeEditable()
  await summary.fill('Written after the lock.')
  await expect(anna.getByLabel('Summary')).toHaveValue('Written after the lock.')
})

test('leading is handed over, and everyone is told who leads', async ({ newPerson }) => {
  const { anna, mira } = await meeting(newPerson, 'Hand over')
  await bar(anna).getByRole('button', { name: 'More for the session' }).click()
  await anna.getByRole('menuitem', { name: 'People' }).click()
  await anna.getByRole('button', { name: 'More for Mira' }).click()
  await anna.getByRole('menuitem', { name: 'Hand over to them and take part' }).click()
  await expect(anna.getByText('Mira leads now').first()).toBeVisible()
  await expect(mira.getByText('You lead now').first()).toBeVisible()
  await expect(next(mira, 'Timeline')).toBeVisible()
  await anna.keyboard.press('Escape')
  await expect(bar(anna).getByRole('button', { name: 'I’m ready' })).toBeVisible()
})

test('the agenda is reordered by keyboard, and the rail follows', async ({ newPerson }) => {
  const { anna, mira } = await meeting(newPerson, 'Agenda', { start: false })
  await bar(anna).getByRole('button', { name: 'More for the session' }).click()
  await anna.getByRole('menuitem', { name: 'Agenda' }).click()
  const dialog = anna.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Move Impact/ }).press('ArrowUp')
  await dialog.getByLabel('Minutes for Causes').fill('35')
  await dialog.getByRole('checkbox', { name: 'Skip Wrap-up' }).check()
  await expect(dialog.getByText('95 minutes in all')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save the agenda' }).click()
  const stages = mira.getByRole('navigation', { name: 'Stages' }).getByRole('link')
  await expect(stages).toHaveText([/Brief/, /Impact/, /Timeline/, /Causes/, /Actions/, /Wrap-up/])
  await expect(stages.nth(3)).toHaveAccessibleName(/35 minutes/)
  await expect(stages.nth(5)).toHaveAccessibleName(/skipped/)
})

test('a check-in, breakout groups and the questions at the end reach everyone', async ({
  newPerson,
}) => {
  const { anna, mira } = await meeting(newPerson, 'Rituals')
  const menu = async (item: string) => {
    await bar(anna).getByRole('button', { name: 'More for the session' }).click()
    await anna.getByRole('menuitem', { name: item }).click()
  }
  await menu('Ask for a word from everyone')
  await mira.getByLabel('Your word').fill('curious')
  await mira.getByRole('button', { name: 'Say it' }).click()
  await expect(anna.getByText('curious')).toBeVisible()
  await anna
    .getByRole('region', { name: 'Check-in' })
    .getByRole('button', { name: 'Close the check-in' })
    .click()
  await expect(mira.getByRole('region', { name: 'Check-in' })).toBeHidden()

  await mira.getByRole('link', { name: /^Causes/ }).click()
  await expect(mira.getByRole('region', { name: 'Notes' })).toBeVisible()
  await menu('Breakout groups')
  await anna.getByRole('button', { name: 'Begin in groups' }).click()
  await expect(mira.getByText(/You are in Group \d/)).toBeVisible()
  await expect(mira.getByText(/Group \d \(my group\)/)).toBeInViewport()
  await anna.getByRole('button', { name: 'Back to the plenum' }).click()
  await expect(mira.getByText(/You are in Group \d/)).toBeHidden()

  await menu('Ask how this hour was')
  const questions = mira.getByRole('region', { name: 'How was this hour?' })
  await questions
    .getByRole('group', { name: 'Was this hour worth it?' })
    .getByText('5', { exact: true })
    .click()
  await questions
    .getByRole('group', { name: 'Did you feel safe to speak?' })
    .getByText('4', { exact: true })
    .click()
  await questions.getByRole('button', { name: 'Send both answers' }).click()
  await expect(questions.getByText('Thank you, your answers are in.')).toBeVisible()
  await expect(anna.getByText('1 answer so far')).toBeVisible()
  await menu('Close the two questions')
  await expect(questions).toBeHidden()
  await mira.getByRole('link', { name: /^Wrap-up/ }).click()
  await expect(
    questions.getByText('Fewer than five people answered, so nothing is shown.'),
  ).toBeVisible()
})
