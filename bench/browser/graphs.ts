// Each surface of causes with 5,000 of them and their links, and the fault tree with 5,000 nodes:
// opens, pans, zooms and drags; and while others drag, type and reorder, 100 times a second.
import { loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import type * as Y from 'yjs'
import { manyCauses } from '../../shared/src/doc/testing/many-causes.ts'
import { manyTreeNodes } from '../../shared/src/doc/testing/many-tree-nodes.ts'
import type { SurfaceId } from '../../shared/src/model/surface.ts'
import type { Running } from '../sync/servers.ts'
import { cpuMeter } from './cpu.ts'
import { recordFrames, summarise } from './frames.ts'
import { drag, type Gesture, measureGestures, zoom } from './gestures.ts'
import { chooseSurface, measureOpening, openingTime, openStage, printTimes } from './open-board.ts'
import { othersDrag, othersReorder, othersType, replicaOf } from './others-move.ts'
import { writeUpdates } from './write-updates.ts'

const COUNT = 5000
const OPENINGS = 3
const GRAPHS: { id: SurfaceId; name: string }[] = [
  { id: 'fishbone', name: 'Fishbone' },
  { id: 'whys', name: '5 Whys' },
  { id: 'thread', name: 'Thread' },
]
/** Only a graph canvas paints under its elements. */
const FIRST = 'canvas[data-painted]:not([data-painted="0"])'
/** A cause, or a node of a fault tree. */
const ITEM = ':is([data-item^="cause:"], [data-item^="node:"])'

const pan = (page: Page) => drag(page, { key: 'Space' })

/** To the last in reading order, from however far: that comes at 100 %. */
async function toItem(page: Page): Promise<void> {
  await page.locator('[data-surface]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Digit1')
  await page.waitForTimeout(400)
  await page.keyboard.press('End')
  await page.waitForTimeout(600)
}

const GESTURES: Gesture[] = [
  { title: 'pan, zoomed out to all', gesture: pan },
  { title: 'pan at 100 %', prepare: toItem, gesture: pan },
  { title: 'zoom in, from all', gesture: (page) => zoom(page, -25) },
  { title: 'zoom out again', zoomedBy: -25, gesture: (page) => zoom(page, 25) },
  {
    title: 'drag one at 100 %',
    prepare: toItem,
    gesture: (page) => drag(page, { item: ITEM }),
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
  await benchSurfaces(browser, server, GRAPHS, manyCauses(COUNT))
}

/** On a board of its own: it has other records. */
export async function benchTree(browser: Browser, server: Running): Promise<void> {
  const surfaces = [{ id: 'fault-tree', name: 'Fault tree' }] as const
  await benchSurfaces(browser, server, surfaces, manyTreeNodes(COUNT))
}

async function benchSurfaces(
  browser: Browser,
  server: Running,
  surfaces: readonly { id: SurfaceId; name: string }[],
  board: readonly Uint8Array[],
): Promise<void> {
  await writeUpdates(server, board)
  // The same for all surfaces, so that each change is one that the board has not seen.
  const replica = replicaOf(board)
  for (const { id, name } of surfaces) {
    const load = loadavg()[0]?.toFixed(1)
    console.log(
      `\n### ${name} with ${COUNT.toLocaleString('en')} on it, Chromium without a GPU, 1440 × 900, load ${load}\n`,
    )
    const opened = await measureOpening(OPENINGS, () => openSurface(browser, server, id))
    await opened.context().close()
    const chosen = await measureChoosing(browser, server, name, 0)
    await chosen.context().close()
    const page = await measureChoosing(browser, server, name, AHEAD_MS)
    await measureGestures(page, GESTURES)
    await measureOthers(page, server, id, replica)
    await page.context().close()
  }
}

/** As a reload does it: the surface is the one that the tab showed before. */
function openSurface(browser: Browser, server: Running, id: SurfaceId): Promise<Page> {
  return openStage(browser, server, 'causes', FIRST, { shown: { causes: id }, least: COUNT })
}

/** So long after its stage was opened what can be chosen on it has been fetched ahead, ms. */
const AHEAD_MS = 3000

/** `afterMs`: since the first surface of the stage is there; nobody can choose sooner than at once. */
async function measureChoosing(
  browser: Browser,
  server: Running,
  name: string,
  afterMs: number,
): Promise<Page> {
  const taken: number[] = []
  for (;;) {
    const page = await openStage(browser, server, 'causes', '[data-surface]')
    await openingTime(page)
    await page.waitForTimeout(afterMs)
    taken.push(await chooseSurface(page, name, FIRST))
    if (taken.length === OPENINGS) {
      printTimes(`From the choice, ${afterMs} ms after its stage was there,`, taken)
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
  await toItem(page)
  const ids = await page
    .locator(ITEM)
    .evaluateAll((all) =>
      all.slice(0, 4).map((element) => (element as HTMLElement).dataset.item ?? ''),
    )
  const others = {
    'others drag, 100 messages/s': () => othersDrag(server, surface, ids),
    'others reorder, 100 changes/s': () => othersReorder(server, replica, surface),
    'others type, 100 changes/s': () => othersType(server, replica, surface),
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
