import type { Page } from 'playwright-core'
import { cpuMeter } from './cpu.ts'
import { recordFrames, summarise } from './frames.ts'

const STEPS = 120

export interface Gesture {
  title: string
  /** Wheel steps before the recording starts. */
  zoomedBy?: number
  /** Before the recording starts, in place of the wheel. */
  prepare?: (page: Page) => Promise<void>
  gesture: (page: Page) => Promise<void>
}

/** Does each gesture from where everything is in view, and prints what the frames took. */
export async function measureGestures(page: Page, gestures: readonly Gesture[]): Promise<void> {
  const cpu = await cpuMeter(page)
  console.log(
    '| gesture | frames | median ms | p95 ms | p99 ms | over 20 ms | CPU ms a frame: main thread | whole browser |',
  )
  console.log('|---|---|---|---|---|---|---|---|')
  for (const { title, zoomedBy = 0, prepare, gesture } of gestures) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Digit1')
    await page.waitForTimeout(600)
    if (zoomedBy !== 0) await zoom(page, zoomedBy)
    await prepare?.(page)
    await page.waitForTimeout(600)
    const before = await cpu()
    const frames = await recordFrames(page, () => gesture(page))
    const after = await cpu()
    const perFrame = [after.main - before.main, after.all - before.all]
      .map((ms) => (ms / frames.length).toFixed(1))
      .join(' | ')
    console.log(`| ${title} | ${summarise(frames)} | ${perFrame} |`)
  }
}

export async function zoom(page: Page, delta: number): Promise<void> {
  await page.mouse.move(720, 450)
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, delta)
    await nextFrame(page)
  }
}

/** Drags the surface (with the hand key held) or the `item` nearest to the middle. */
export async function drag(page: Page, from: { key: string } | { item: string }): Promise<void> {
  const start = 'key' in from ? { x: 720, y: 250 } : await nearestToMiddle(page, from.item)
  if ('key' in from) await page.keyboard.down(from.key)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(start.x + 300 * Math.sin(step / 15), start.y + 10 * Math.sin(step / 9))
    await nextFrame(page)
  }
  await page.mouse.up()
  if ('key' in from) await page.keyboard.up(from.key)
}

async function nearestToMiddle(page: Page, item: string): Promise<{ x: number; y: number }> {
  const found = await page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((element) =>
      element.getBoundingClientRect(),
    )
    const distance = (box: DOMRect) =>
      Math.hypot(box.x + box.width / 2 - 720, box.y + box.height / 2 - 400)
    const nearest = boxes.sort((a, b) => distance(a) - distance(b))[0]
    return nearest && { x: nearest.x + nearest.width / 2, y: nearest.y + nearest.height / 2 }
  }, item)
  if (!found) throw new Error('nothing in view to drag')
  return found
}

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
