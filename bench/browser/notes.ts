// A canvas with 5,000 notes opens, pans, zooms and drags, from all in view to one that can be read.
import type { Browser, Page } from 'playwright-core'
import type { Running } from '../sync/servers.ts'
import { drag, type Gesture, measureGestures, zoom } from './gestures.ts'
import { measureOpening, openStage } from './open-board.ts'
import { writeNotes } from './write-notes.ts'

const NOTES = 5000
const OPENINGS = 5

/** The middle of the window with the wheel, so that what is there stays there. */
const pan = (page: Page) => drag(page, { key: 'Space' })

// Wheel steps from all in view (about 9 %): -13 is 40 %, where elements begin, -22 is 100 %.
const GESTURES: Gesture[] = [
  { title: 'pan, all in view', gesture: pan },
  { title: 'pan at 25 %, painted', zoomedBy: -8, gesture: pan },
  { title: 'pan at 45 %, the most elements', zoomedBy: -12.5, gesture: pan },
  { title: 'pan at 100 %', zoomedBy: -19, gesture: pan },
  { title: 'zoom in, from all to one note', gesture: (page) => zoom(page, -25) },
  { title: 'zoom out again', zoomedBy: -25, gesture: (page) => zoom(page, 25) },
  {
    title: 'drag a note at 100 %',
    zoomedBy: -19,
    gesture: (page) => drag(page, { item: '[data-note]' }),
  },
  {
    title: 'drag all 5,000 notes, all in view',
    gesture: async (page) => {
      await page.keyboard.press('Control+a')
      await drag(page, { item: 'canvas' })
    },
  },
]

export async function benchNotes(browser: Browser, server: Running): Promise<void> {
  await writeNotes(server, NOTES)
  console.log(
    `\n### The notes with ${NOTES.toLocaleString('en')} of them, Chromium without a GPU, 1440 × 900\n`,
  )
  const open = () => openStage(browser, server, 'causes', '[data-painted], [data-note]')
  const page = await measureOpening(OPENINGS, open)
  await measureGestures(page, GESTURES)
  await page.context().close()
}
