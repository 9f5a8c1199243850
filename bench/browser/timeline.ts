// A board with 2,000 events opens, pans, zooms and drags.
import type { Browser } from 'playwright-core'
import type { Running } from '../sync/servers.ts'
import { drag, type Gesture, measureGestures, zoom } from './gestures.ts'
import { logOf } from './log.ts'
import { addressOf, measureOpening, openStage } from './open-board.ts'

const EVENTS = 2000
const OPENINGS = 5

const GESTURES: Gesture[] = [
  { title: 'pan, all in view', gesture: (page) => drag(page, { key: 'Space' }) },
  { title: 'zoom in at the pointer, from all to minutes', gesture: (page) => zoom(page, -60) },
  { title: 'pan at minutes', zoomedBy: -40, gesture: (page) => drag(page, { key: 'Space' }) },
  { title: 'zoom out again', zoomedBy: -60, gesture: (page) => zoom(page, 60) },
  {
    title: 'drag an event at minutes',
    zoomedBy: -60,
    gesture: (page) => drag(page, { item: '[data-event]' }),
  },
]

export async function benchTimeline(browser: Browser, server: Running): Promise<void> {
  const answer = await fetch(`${addressOf(server)}/api/boards/${server.room}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headers },
    body: JSON.stringify({ text: logOf(EVENTS), options: { timeZone: 'UTC' } }),
  })
  if (!answer.ok) throw new Error(`import: ${answer.status} ${await answer.text()}`)
  console.log(
    `\n### The timeline with ${EVENTS.toLocaleString('en')} events, Chromium without a GPU, 1440 × 900\n`,
  )
  const open = () => openStage(browser, server, 'timeline', '[data-event]')
  const page = await measureOpening(OPENINGS, open)
  await measureGestures(page, GESTURES)
  await page.context().close()
}
