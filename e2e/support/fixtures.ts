import { type Browser, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { TestServer } from './server.ts'

interface WorkerFixtures {
  /** One server for all tests of a worker; tests make their own boards. */
  server: TestServer
}

interface TestFixtures {
  /**
   * A person with a browser of their own (cookies, storage), who has opened nothing yet, who saves
   * data (each would fetch all parts of the client after five seconds) and wants nothing to move
   * (each frame is drawn by the cores that the others need; whole-session.spec.ts has it move).
   */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it must provide from here
    async ({}, use) => {
      const server = await TestServer.start()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  newPerson: async ({ browser, server }, use) => {
    const opened: Page[] = []
    await use(async (options) => {
      const page = await openPerson(browser, server.url, { reducedMotion: 'reduce', ...options })
      await saveData(page)
      opened.push(page)
      return page
    })
    for (const page of opened) {
      await expectNoMissingTexts(page)
      await page.context().close()
    }
  },
})

export { expect } from '@playwright/test'

/** A new browser context with one page; every error on the page fails the test that opened it. */
export async function openPerson(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Tells the pages of a person's browser that nothing is to be fetched ahead (ui/load-later.ts). */
const saveData = (page: Page): Promise<unknown> =>
  page.context().addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })

/** Every text that the page asked for exists in its language (ui/texts.ts notes the others). */
async function expectNoMissingTexts(page: Page): Promise<void> {
  if (page.isClosed() || page.url() === 'about:blank') return
  const missing = await page.locator('html').getAttribute('data-missing-texts')
  if (missing) throw new Error(`texts that do not exist: ${missing}`)
}
