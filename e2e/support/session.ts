import { expect, type Page } from '@playwright/test'
import { join, makeBoard, makeLink, openStage, signIn } from './people.ts'

/** Gives a command to the session of a board, as the interface does. */
export async function command(page: Page, board: string, body: { type: string }): Promise<void> {
  const answer = await page.request.post(`/api/boards/${board}/commands`, { data: body })
  expect(answer.ok(), `${body.type}: ${await answer.text()}`).toBe(true)
}

/** A session that someone leads and that has reached its causes. */
export async function leadCauses(page: Page, title: string): Promise<string> {
  await signIn(page, 'Anna Kern')
  const board = await makeBoard(page, title)
  await openStage(page, board, 'causes')
  await command(page, board, { type: 'session.start' })
  await command(page, board, { type: 'stage.go', ...{ stage: 'causes' } })
  return board
}

/** Comes in by a link and looks at the causes. */
export async function joinCauses(
  page: Page,
  leader: Page,
  board: string,
  name: string,
  role: 'participant' | 'observer' = 'participant',
): Promise<void> {
  await join(page, await makeLink(leader, board, { role }), name)
  await openStage(page, board, 'causes')
}

export const desk = (page: Page) => page.getByRole('region', { name: 'My notes' })

/** Writes notes on one's desk, one after the other. */
export async function writeNotes(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await desk(page)
      .getByRole('button', { name: /^(Press N or double-click|Add a note)$/ })
      .click()
    await desk(page).getByRole('textbox').fill(text)
    await page.keyboard.press('Enter')
    await expect(note(page, text)).toBeVisible()
  }
}

export const note = (page: Page, text: string) =>
  desk(page).getByRole('button', { name: new RegExp(`^Note \\d+: ${text}`) })

export const expectDeskSaved = (page: Page) =>
  expect(desk(page).getByText('your notes are saved')).toBeVisible()

export async function startRound(leader: Page): Promise<void> {
  await leader.getByRole('button', { name: 'Silent round' }).click()
  await leader.getByRole('button', { name: 'Start the round' }).click()
  await expect(desk(leader)).toBeVisible()
}

export async function reveal(leader: Page): Promise<void> {
  await leader.getByRole('button', { name: 'Reveal, shuffled' }).click()
  await leader.getByRole('button', { name: 'Reveal now' }).click()
  await expect(desk(leader)).toHaveCount(0)
}
