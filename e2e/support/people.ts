import { expect, type Page } from '@playwright/test'

/** Gives the page's browser a name in the workspace, as the library's first visit does. */
export async function signIn(page: Page, name: string): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { name } })
  expect(answer.ok()).toBe(true)
}

/** A board of the signed-in person; `demo` is the Black Friday outage. */
export async function makeBoard(
  page: Page,
  title: string,
  template: 'blank' | 'demo' = 'blank',
): Promise<string> {
  const data = { title, template, timeZone: 'Europe/Berlin', locale: 'en' }
  const answer = await page.request.post('/api/boards', { data })
  expect(answer.status()).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  return id
}

interface InviteOptions {
  role?: 'facilitator' | 'participant' | 'observer'
  passphrase?: string
  expiresAt?: number
}

/** An invite link, made by someone who may. */
export async function makeLink(
  page: Page,
  board: string,
  { role = 'participant', ...rest }: InviteOptions = {},
): Promise<string> {
  const answer = await page.request.post(`/api/boards/${board}/invites`, {
    data: { role, ...rest },
  })
  expect(answer.status()).toBe(201)
  const { url } = (await answer.json()) as { url: string }
  return url
}

/** Comes in by an invite link, for who opens a page of the board next: by hand it is two more. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  const data = { token: new URL(link).hash.slice(1), name }
  const answer = await page.request.post('/api/join', { data })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Follows an invite link by hand, as on the phone in the room. */
export async function joinByLink(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: /^Join as/ }).click()
  await page.waitForURL(/\/board\//)
}

/** Opens a stage of a board and waits until its content is there. */
export async function openStage(
  page: Page,
  board: string,
  stage: 'brief' | 'timeline' | 'impact' | 'causes' | 'actions',
): Promise<void> {
  await page.goto(`/board/${board}/${stage}`)
  await expectSaved(page)
  // Its surface is loaded by itself, which a server that is stopped next would not see through.
  if (stage === 'brief') await expect(page.locator('main h2').first()).toBeVisible()
}

/** The header says that the server has everything on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('all changes saved')).toBeVisible()
}

/** The same once the server is back, which each browser finds out when it tries the next time. */
export async function expectSavedAgain(page: Page): Promise<void> {
  await expect(page.getByText('all changes saved')).toBeVisible({ timeout: 30_000 })
}
