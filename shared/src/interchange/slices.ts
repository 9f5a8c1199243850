import type { OnProgress } from './types.ts'

/** Lines between two looks at the clock. */
const SLICE = 500
/** Longer than this at a stretch, and a person notices; ms. */
const BUSY = 12

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Walks through long lists in slices, so that whoever shares the thread is served between them. */
export interface Slices {
  /** Calls `visit` for each element. Rejects with what the progress callback rejects with. */
  each<T>(list: readonly T[], visit: (element: T, index: number) => void): Promise<void>
}

/** `steps`: how many lists will be walked; each is the same share of the progress. */
export function createSlices(steps: number, onProgress: OnProgress | undefined): Slices {
  let step = 0
  let since = performance.now()

  const report = async (done: number) => {
    await onProgress?.(Math.min(1, done))
    if (performance.now() - since < BUSY) return
    await pause()
    since = performance.now()
  }

  return {
    async each(list, visit) {
      for (let start = 0; start < list.length; start += SLICE) {
        const end = Math.min(start + SLICE, list.length)
        for (let index = start; index < end; index++) {
          if (index in list) visit(list[index] as (typeof list)[number], index) // in range
        }
        await report((step + end / list.length) / steps)
      }
      step++
    },
  }
}
