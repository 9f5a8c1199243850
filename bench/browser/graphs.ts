// Each surface of causes with 5,000 of them and their links: opens, pans, zooms and drags; and while
// others drag and change the order of causes, 100 times a second.
import type { Browser, Page } from 'playwright-core'
import type * as Y from 'yjs'
import { manyCauses } from '../../shared/src/doc/testing/many-causes.ts'
import type { SurfaceId } from '../../shared/src/model/surface.ts'
import type { Running } from '../sync/servers.ts'
import { cpuMeter } from './cpu.ts'
import { recordFrames, summarise } from './frames.ts'
import { drag, type Gesture, measureGestures, zoom } from './gestures.ts'
import { chooseSurface, openingTime, openStage, printTimes } from './open-board.ts'
import { othersDrag, othersReorder, replicaOf } from './others-move.ts'
import { writeUpdates } from './write-updates.ts'

const CAUSES = 5000
const OPENINGS = 3
const SURFACES: { id: SurfaceId; name: string }[] = [
  { id: 'fishbone', name: 'Fishbone' },
  { id: 'whys', name: '5 Whys' },
  { id: 'thread', name: 'Thread' },
]
/** Only a graph canvas paints under its elements. */
const FIRST = 'canvas[data-painted]:not([data-painted="0"])'
const CAUSE = '[data-item^="cause:"]'

const pan = (page: Page) => drag(page, { key: 'Space' })

/** To the last in reading order, which is a cause, from however far: that comes at 100 %. */
async function toCause(page: Page): Promise<void> {
  await page.locator('[data-surface]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Digit1')
  await page.waitForTimeout(400)
  await page.keyboard.press('End')
  await page.waitForTimeout(600)
}

const GESTURES: Gesture[] = [
  { title: 'pan, zoomed out to all', gesture: pan },
  { title: 'pan at 100 %', prepare: toCause, gesture: pan },
  { title: 'zoom in, from all', gesture: (page) => zoom(page, -25) },
  { title: 'zoom out again', zoomedBy: -25, gesture: (page) => zoom(page, 25) },
  {
    title: 'drag a cause at 100 %',
    prepare: toCause,
    gesture: (page) => drag(page, { item: CAUSE }),
  },
  {
    title: 'drag everything, zoomed out to all',
    gesture: async (page) => {
      await page.keyboard.press('Control+a')
      await drag(page, { item: 'canvas' })
    },
  },
]

export async function benchGraphs(browser: Browser, server: Running): Promise<void> {
  const board = manyCauses(CAUSES)
  await writeUpdates(server, board)
  const replica = replicaOf(board)
  for (const { id, name } of SURFACES) {
    console.log(
      `\n### ${name} with ${CAUSES.toLocaleString('en')} causes, Chromium without a GPU, 1440 × 900\n`,
    )
    const page = await measureChoosing(browser, server, name)
    await measureGestures(page, GESTURES)
    await measureOthers(page, server, id, replica)
    await page.context().close()
  }
}

async function measureChoosing(browser: Browser, server: Running, name: string): Promise<Page> {
  const taken: number[] = []
  for (;;) {
    const page = await openStage(browser, server, 'causes', '[data-surface]')
    await openingTime(page)
    taken.push(await chooseSurface(page, name, FIRST))
    if (taken.length === OPENINGS) {
      printTimes('From the choice, the data being there,', taken)
      return page
    }
    await page.context().close()
  }
}

const OTHERS_MS = 5000

/** What 100 moves a second of others cost, while this person looks on and while they pan. */
async function measureOthers(
  page: Page,
  server: Running,
  surface: SurfaceId,
  replica: Y.Doc,
): Promise<void> {
  const cpu = await cpuMeter(page)
  await page.keyboard.press('Escape')
  await toCause(page)
  const ids = await page
    .locator(CAUSE)
    .evaluateAll((all) =>
      all.slice(0, 4).map((element) => (element as HTMLElement).dataset.item ?? ''),
    )
  const others = {
    'others drag, 100 messages/s': () => othersDrag(server, surface, ids),
    'others change the order, 100 changes/s': () => othersReorder(server, replica),
  }
  console.log('\n| meanwhile | frames | median ms | p95 ms | p99 ms | over 20 ms | main thread |')
  console.log('|---|---|---|---|---|---|---|')
  for (const [title, begin] of Object.entries(others)) {
    const stop = await begin()
    await page.waitForTimeout(500)
    for (const [doing, act] of [
      ['looking on', () => page.waitForTimeout(OTHERS_MS)],
      ['panning', () => pan(page)],
    ] as const) {
      const [before, at] = [await cpu(), performance.now()]
      const frames = await recordFrames(page, act)
      const busy = ((await cpu()).main - before.main) / (performance.now() - at)
      console.log(`| ${title}, ${doing} | ${summarise(frames)} | ${(100 * busy).toFixed(0)} % |`)
    }
    stop()
    await page.waitForTimeout(500)
  }
}
