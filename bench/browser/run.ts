// In the browser: a board with 2,000 events opens, pans, zooms and drags.
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Running, startHerringbone } from '../sync/servers.ts'
import { recordFrames, summarise } from './frames.ts'
import { logOf } from './log.ts'

const EVENTS = 2000
const OPENINGS = 5
const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']

export async function benchBrowser(): Promise<void> {
  const server = await startHerringbone()
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const base = server.url.replace(/^ws(.*)\/sync\/.*$/, 'http$1')
    const answer = await fetch(`${base}/api/boards/${server.room}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.headers },
      body: JSON.stringify({ text: logOf(EVENTS), options: { timeZone: 'UTC' } }),
    })
    if (!answer.ok) throw new Error(`import: ${answer.status} ${await answer.text()}`)
    const open = () => openBoard(browser, base, server)
    const openings: number[] = []
    for (let round = 0; round < OPENINGS; round++) {
      const fresh = await open()
      openings.push(await openingTime(fresh))
      await fresh.context().close()
    }
    const page = await open()
    await openingTime(page)
    console.log(
      `\n### The timeline with ${EVENTS.toLocaleString('en')} events, Chromium without a GPU, 1440 × 900\n`,
    )
    const sorted = openings.toSorted((a, b) => a - b).map((ms) => ms.toFixed(0))
    console.log(
      `From the data's arrival to the first painted card, ${OPENINGS} fresh browsers: median ${sorted[Math.floor(OPENINGS / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})\n`,
    )
    console.log('| gesture | frames | median ms | p95 ms | p99 ms | over 20 ms |')
    console.log('|---|---|---|---|---|---|')
    for (const { title, zoomedBy = 0, gesture } of GESTURES) {
      await page.keyboard.press('Shift+Digit1')
      await page.waitForTimeout(600)
      if (zoomedBy !== 0) await zoom(page, zoomedBy)
      await page.waitForTimeout(600)
      console.log(`| ${title} | ${summarise(await recordFrames(page, () => gesture(page)))} |`)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function openBoard(browser: Browser, base: string, server: Running): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = (server.headers.cookie ?? '').split('=', 2)
  await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  await page.addInitScript(markArrival)
  await page.goto(`${base}/board/${server.room}/timeline`)
  return page
}

/** Runs in the page: when the board's data came in, and when the first card was painted. */
function markArrival(): void {
  const marks = { data: 0, painted: 0 }
  Object.assign(globalThis, { marks })
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
  const watch = () => {
    if (document.querySelector('[data-event]')) {
      requestAnimationFrame(() => {
        marks.painted = performance.now()
      })
    } else requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
}

async function openingTime(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as Marked).marks.painted > 0)
  const { data, painted } = await page.evaluate(() => (globalThis as unknown as Marked).marks)
  return painted - data
}

interface Marked {
  marks: { data: number; painted: number }
}

const STEPS = 120

interface Gesture {
  title: string
  /** Wheel steps before the recording starts. */
  zoomedBy?: number
  gesture: (page: Page) => Promise<void>
}

const GESTURES: Gesture[] = [
  { title: 'pan, all in view', gesture: (page) => drag(page, 'Space') },
  { title: 'zoom in at the pointer, from all to minutes', gesture: (page) => zoom(page, -60) },
  { title: 'pan at minutes', zoomedBy: -40, gesture: (page) => drag(page, 'Space') },
  { title: 'zoom out again', zoomedBy: -60, gesture: (page) => zoom(page, 60) },
  { title: 'drag an event at minutes', zoomedBy: -60, gesture: (page) => drag(page) },
]

async function zoom(page: Page, delta: number): Promise<void> {
  await page.mouse.move(720, 450)
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, delta)
    await nextFrame(page)
  }
}

/** Drags the surface (with the hand key held) or the card nearest to the middle. */
async function drag(page: Page, key?: string): Promise<void> {
  const from = key ? { x: 720, y: 250 } : await cardNearMiddle(page)
  if (key) await page.keyboard.down(key)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(from.x + 300 * Math.sin(step / 15), from.y + 10 * Math.sin(step / 9))
    await nextFrame(page)
  }
  await page.mouse.up()
  if (key) await page.keyboard.up(key)
}

async function cardNearMiddle(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-event]')].map((card) =>
      card.getBoundingClientRect(),
    )
    const distance = (box: DOMRect) => Math.hypot(box.x + 80 - 720, box.y + 20 - 400)
    const nearest = boxes.sort((a, b) => distance(a) - distance(b))[0]
    return nearest && { x: nearest.x + nearest.width / 2, y: nearest.y + nearest.height / 2 }
  })
  if (!found) throw new Error('no card in view')
  return found
}

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
