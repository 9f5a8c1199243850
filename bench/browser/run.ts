// In the browser: the surfaces of a board with far more on them than a meeting has.
import type { Browser } from 'playwright-core'
import { type Running, startHerringbone } from '../sync/servers.ts'
import { benchGraphs, benchTree } from './graphs.ts'
import { benchNotes } from './notes.ts'
import { launch } from './open-board.ts'
import { benchTimeline } from './timeline.ts'

const SURFACES: Record<string, (browser: Browser, server: Running) => Promise<void>> = {
  timeline: benchTimeline,
  notes: benchNotes,
  graphs: benchGraphs,
  tree: benchTree,
}

/** Measures each surface, or those that are named, on a server and in a browser of its own. */
export async function benchBrowser(wanted: readonly string[]): Promise<void> {
  const named = Object.keys(SURFACES).filter((name) => wanted.includes(name))
  for (const [name, bench] of Object.entries(SURFACES)) {
    if (named.length > 0 && !named.includes(name)) continue
    const server = await startHerringbone()
    const browser = await launch()
    try {
      await bench(browser, server)
    } finally {
      await browser.close()
      await server.stop()
    }
  }
}
