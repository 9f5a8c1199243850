import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { TestServer } from './support/server.ts'

// Prints the report of the demo board for docs/: `node e2e/print-report.ts`, after a build of the
// client. `CHROMIUM_PATH` names a browser other than Playwright's own.

const docs = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url))

const WORDS = {
  Summary:
    'Payments were refused because the price on an order was older than the one in the catalogue. Nobody could see that from the error alone.',
  Causes:
    'Code passes a review and a canary; configuration goes straight to all regions. That made sense while the configuration was three flags.',
  Actions: 'The first two take most of the risk away; the others wait until they are done.',
}

async function write(page: Page): Promise<void> {
  for (const [part, words] of Object.entries(WORDS)) {
    await page.getByRole('textbox', { name: `${part}, in your own words` }).fill(words)
  }
  await page.getByText('all changes saved').waitFor()
  await page.evaluate(() => document.fonts.ready)
}

const server = await TestServer.start()
const path = process.env.CHROMIUM_PATH
const browser = await chromium.launch(path ? { executablePath: path } : {})
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    baseURL: server.url,
  })
  await page.request.post('/api/session', { data: { name: 'Anna K.' } })
  const made = await page.request.post('/api/boards', {
    data: { title: 'Checkout outage, Black Friday', template: 'demo', timeZone: 'Europe/Berlin' },
  })
  const { id } = (await made.json()) as { id: string }
  await page.goto(`/board/${id}/report`)
  await write(page)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: docs('images/report.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: docs('images/report-dark.png') })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.pdf({ path: docs('report.pdf'), format: 'A4', preferCSSPageSize: true })
} finally {
  await browser.close()
  await server.remove()
}
