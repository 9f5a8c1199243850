import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { ShownSurfaces } from '../../client/src/session/shown-surfaces.ts'
import { FEATURES_OFF } from '../../e2e/support/features-off.ts'
import type { Running } from '../sync/servers.ts'

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']

export function launch(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', FEATURES_OFF],
  })
}

export const addressOf = (server: Running): string =>
  server.url.replace(/^ws(.*)\/sync\/.*$/, 'http$1')

/**
 * Opens a stage in a fresh browser; `first`: what shows that its data is there, of a canvas with so
 * much on it at `least`; `shown`: the surfaces that the tab showed before.
 */
export async function openStage(
  browser: Browser,
  server: Running,
  stage: string,
  first: string,
  { shown = {}, least = 0 }: { shown?: ShownSurfaces; least?: number } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = (server.headers.cookie ?? '').split('=', 2)
  const base = addressOf(server)
  await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  await page.addInitScript(markArrival, [first, least] as const)
  await page.addInitScript(([key, surfaces]) => sessionStorage.setItem(key, surfaces), [
    `hb.surfaces.${server.room}`,
    JSON.stringify(shown),
  ] as const)
  await page.goto(`${base}/board/${server.room}/${stage}`)
  return page
}

interface Marked {
  marks: { data: number; painted: number }
  /** Calls with the time when what matches, with so much on it at `least`, has been painted. */
  whenPainted(first: string, least: number, call: (now: number) => void): void
}

/** Runs in the page: when the board's data came in, and when the first of it was painted. */
function markArrival([first, least]: readonly [string, number]): void {
  const marks = { data: 0, painted: 0 }
  const Native = globalThis.WebSocket
  globalThis.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer && data.byteLength > 50_000)
          marks.data ||= performance.now()
      })
    }
  }
  // From the first callback of a frame until the browser has its picture.
  let isInFrame = false
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    isInFrame = false
  }
  const begin = () => {
    isInFrame = true
    port2.postMessage(null)
    requestAnimationFrame(begin)
  }
  requestAnimationFrame(begin)
  const whenPainted: Marked['whenPainted'] = (selector, count, call) => {
    const observer = new MutationObserver(() => {
      // An empty fishbone has its bones before there is any data.
      const there = document.querySelector<HTMLElement>(selector)
      if (!there || Number(there.dataset.painted ?? count) < count) return
      observer.disconnect()
      // When the frame after the one that paints it begins: then the browser has taken that over.
      const painted = () => call(performance.now())
      if (isInFrame) requestAnimationFrame(painted)
      else requestAnimationFrame(() => requestAnimationFrame(painted))
    })
    const seen = { subtree: true, childList: true, attributeFilter: ['data-painted'] }
    observer.observe(document, seen)
  }
  whenPainted(first, least, (now) => {
    marks.painted = now
  })
  Object.assign(globalThis, { marks, whenPainted })
}

/** Milliseconds from the choice of a surface, whose data is there, to the first of it on screen. */
export async function chooseSurface(page: Page, name: string, first: string): Promise<number> {
  const choice = page.getByRole('radio', { name, exact: true })
  await choice.waitFor({ state: 'attached' })
  return choice.evaluate(
    (radio, selector) =>
      new Promise<number>((resolve) => {
        const begin = performance.now()
        const { whenPainted } = globalThis as unknown as Marked
        whenPainted(selector, 0, (now) => resolve(now - begin))
        ;(radio as HTMLElement).click()
      }),
    first,
  )
}

/** Milliseconds from the arrival of the data to the first of it on screen. */
export async function openingTime(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as Marked).marks.painted > 0)
  const { data, painted } = await page.evaluate(() => (globalThis as unknown as Marked).marks)
  return painted - data
}

/** Opens a stage so many times and prints the median; gives back the last page, which stays open. */
export async function measureOpening(times: number, open: () => Promise<Page>): Promise<Page> {
  const taken: number[] = []
  let page = await open()
  for (let round = 1; ; round++) {
    taken.push(await openingTime(page))
    if (round === times) break
    await page.context().close()
    page = await open()
  }
  printTimes("From the data's arrival", taken)
  return page
}

/** `since`: what they were counted from. */
export function printTimes(since: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b).map((ms) => ms.toFixed(0))
  const median = sorted[Math.floor(taken.length / 2)]
  console.log(
    `${since} to the first of it on screen, ${taken.length} fresh browsers: median ${median} ms (${sorted[0]} to ${sorted.at(-1)})\n`,
  )
}
