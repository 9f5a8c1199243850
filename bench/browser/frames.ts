import type { Page } from 'playwright-core'

interface Recording {
  frames: { times: number[]; on: boolean }
}

/** Milliseconds between animation frames while `work` runs. */
export async function recordFrames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames = { times: [] as number[], on: true }
    Object.assign(globalThis, { frames })
    const tick = (now: number) => {
      frames.times.push(now)
      if (frames.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await work()
  const times = await page.evaluate(() => {
    const { frames } = globalThis as unknown as Recording
    frames.on = false
    return frames.times
  })
  return times.slice(1).map((time, index) => time - (times[index] ?? time))
}

/** One row's cells: count, median, 95th and 99th percentile, share of frames over 20 ms. */
export function summarise(intervals: number[]): string {
  const sorted = [...intervals].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  const late = sorted.filter((interval) => interval > 20).length
  const cells = [at(0.5), at(0.95), at(0.99)].map((value) => value.toFixed(1))
  return [sorted.length, ...cells, `${((late / sorted.length) * 100).toFixed(1)} %`].join(' | ')
}
