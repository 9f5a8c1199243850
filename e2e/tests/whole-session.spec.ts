import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { desk, expectDeskSaved, reveal, startRound, writeNotes } from '../support/session.ts'
import { addEvent, card } from '../support/timeline.ts'

const MOVING = { reducedMotion: 'no-preference' } as const
const PHONE = { ...MOVING, viewport: { width: 390, height: 844 }, hasTouch: true }

const bar = (page: Page) => page.getByRole('region', { name: 'Session', exact: true })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Dot vote' })
const more = (page: Page, text: string) =>
  panel(page).getByRole('button', { name: `One dot more on “${text}”` })

/** Goes on to the next stage although not all are ready; everyone who was along comes too. */
async function goOn(leader: Page, stage: string, others: readonly Page[]): Promise<void> {
  await bar(leader)
    .getByRole('button', { name: `Next: ${stage}` })
    .click()
  await leader.getByRole('button', { name: 'Go on' }).click()
  for (const page of [leader, ...others]) {
    await expect(page).toHaveURL(new RegExp(`/${stage.toLowerCase()}$`))
  }
}

test('four people go through a whole session, and it goes on when its facilitator is gone', async ({
  newPerson,
}) => {
  // A minute of it passes until someone may take over.
  test.setTimeout(300_000)

  let anna = await newPerson(MOVING)
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'A whole session')
  const mira = await newPerson(MOVING)
  await join(mira, await makeLink(anna, board), 'Mira')
  const jonas = await newPerson(PHONE)
  await join(jonas, await makeLink(anna, board), 'Jonas')
  const olga = await newPerson(MOVING)
  await join(olga, await makeLink(anna, board, { role: 'observer' }), 'Olga')
  for (const page of [anna, mira, jonas, olga]) await openStage(page, board, 'brief')

  // Brief: the goal, and off we go.
  await bar(anna).getByRole('button', { name: 'Start session' }).click()
  await mira.getByLabel('Goal of the session').fill('Know why, and what to change first')
  await expect(anna.getByLabel('Goal of the session')).toHaveValue(/^Know why/)
  await mira.getByLabel('Goal of the session').blur() // whoever writes is not taken along
  await expect(bar(olga).getByRole('button', { name: 'I’m ready' })).toHaveCount(0)
  await bar(jonas).getByRole('button', { name: 'I’m ready' }).click()
  await expect(bar(anna).getByText('1 of 2 ready')).toBeVisible()

  // Timeline: a fact, written by one and seen by all.
  await goOn(anna, 'Timeline', [mira, jonas, olga])
  await expect(mira.getByRole('log')).toContainText('Timeline')
  await expect(mira.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await addEvent(mira, { x: 400, y: 220 }, 'Cache config pushed')
  await expect(card(anna, 'Cache config pushed')).toBeVisible()
  await expect(jonas.getByText('Cache config pushed')).toBeVisible()

  // Impact, and the facilitator is gone.
  await goOn(anna, 'Impact', [mira, jonas, olga])
  const device = await anna.context().storageState()
  await anna.close()
  await expect(bar(mira).getByText(/you can take over in \d+ s/)).toBeVisible()
  await expect(bar(olga).getByText('Nobody leads at the moment')).toBeVisible()
  await bar(mira).getByRole('button', { name: 'Take over' }).click({ timeout: 90_000 })
  await expect(mira.getByText('You lead now').first()).toBeVisible()
  await expect(jonas.getByText('Mira leads now').first()).toBeVisible()

  // She comes back with her role: now two lead.
  anna = await newPerson({ ...MOVING, storageState: device })
  await openStage(anna, board, 'impact')
  await expect(bar(anna).getByRole('button', { name: 'Next: Causes' })).toBeVisible()

  // Causes: a silent round without names, and its reveal.
  await goOn(mira, 'Causes', [anna, jonas, olga])
  await startRound(mira)
  await writeNotes(jonas, 'no canary', 'shared cache')
  await writeNotes(anna, 'late freeze')
  await expectDeskSaved(jonas)
  await expectDeskSaved(anna)
  await expect(mira.getByText('3 notes', { exact: true })).toBeVisible()
  await expect(mira.getByText('no canary')).toHaveCount(0)
  await expect(olga.getByText('no canary')).toHaveCount(0)
  await reveal(mira)
  for (const page of [mira, anna, jonas, olga]) {
    await expect(desk(page)).toHaveCount(0)
    for (const text of ['no canary', 'shared cache', 'late freeze']) {
      await expect(page.getByText(text).first()).toBeVisible()
    }
  }

  // The vote: secret until it is closed, then a ranking for everyone.
  await mira.getByRole('button', { name: 'Vote', exact: true }).click()
  await mira.getByRole('button', { name: 'Open the vote' }).click()
  await more(jonas, 'shared cache').click()
  await more(jonas, 'shared cache').click()
  await expect(jonas.getByRole('log')).toContainText('0 dots left')
  await panel(jonas).getByRole('button', { name: 'Done', exact: true }).click()
  await panel(anna).getByRole('button', { name: 'Show as a list' }).click()
  await more(anna, 'no canary').click()
  await panel(anna).getByRole('button', { name: 'Done', exact: true }).click()
  await expect(panel(mira).getByText('2 of 3 done')).toBeVisible()
  await expect(panel(olga).getByRole('button', { name: /^One dot/ })).toHaveCount(0)
  await mira.getByRole('button', { name: 'Close vote' }).click()
  await mira.getByRole('button', { name: 'Close it' }).click()
  for (const page of [mira, anna, jonas, olga]) {
    const results = page.getByRole('dialog', { name: 'Results' })
    await expect(results.getByRole('listitem').first()).toContainText('shared cache')
    await expect(results.getByRole('listitem').first()).toContainText('2 dots')
    await page.keyboard.press('Escape')
    await expect(results).toHaveCount(0)
  }

  // Actions, wrap-up, the end.
  await goOn(mira, 'Actions', [anna, jonas, olga])
  await goOn(mira, 'Wrap-up', [anna, jonas, olga])
  await bar(mira).getByRole('button', { name: 'End session' }).click()
  await mira.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  for (const page of [jonas, olga]) {
    await expect(bar(page).getByText('The session has ended')).toBeVisible()
  }
  for (const page of [mira, anna]) {
    await expect(
      bar(page).getByRole('button', { name: 'Open it again', exact: true }),
    ).toBeVisible()
  }

  // Nothing that was there is gone.
  await jonas.getByRole('link', { name: /^Causes/ }).click()
  await expect(jonas.getByText('no canary').first()).toBeVisible()
})
