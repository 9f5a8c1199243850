import { treeOf } from '@herringbone/shared/methods/fault-tree/testing/tree-of.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnalyser } from './analyser.ts'
import { createAnswerer } from './answer.ts'
import type { Ask, Reply, Request } from './messages.ts'
import { countSets } from './packed-sets.ts'

/** A worker that answers when it is told to. */
class SlowWorker {
  static all: SlowWorker[] = []
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null
  onerror: (() => void) | null = null
  asked: Request[] = []
  ended = false
  readonly #answer = createAnswerer(() => 0)

  constructor() {
    SlowWorker.all.push(this)
  }
  postMessage(request: Request): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  finish(at = this.asked.length - 1): void {
    const request = this.asked[at]
    if (!request || this.ended) return
    this.onmessage?.({ data: this.#answer(request) } as MessageEvent<Reply>)
  }
}

let ask: Ask
let frames: (() => void)[]
const frame = () => {
  for (const run of frames.splice(0)) run()
}
const asking = (lines: string, rest: Partial<Ask> = {}): Ask => ({
  tree: treeOf(lines, 0.1),
  maxOrder: null,
  importance: false,
  effects: [],
  ...rest,
})

function start() {
  return createAnalyser({
    ask: () => ask,
    startWorker: () => new SlowWorker() as unknown as Worker, // as much of one as is used
    onFrame: (run) => frames.push(run),
    cancelFrame: () => {},
  })
}
const worker = (at = SlowWorker.all.length - 1) => SlowWorker.all[at] as SlowWorker

beforeEach(() => {
  vi.useFakeTimers()
  SlowWorker.all = []
  frames = []
  ask = asking('T = or A B')
})
afterEach(() => {
  vi.useRealTimers()
})

test('many changes of one frame are one question', () => {
  const analyser = start()
  for (let change = 0; change < 5; change++) analyser.changed()
  frame()
  expect(worker().asked).toHaveLength(1)
  worker().finish()
  expect(analyser.state.getState()).toMatchObject({ status: 'done', answer: { ok: true } })
})

test('what says the same is not asked again', () => {
  const analyser = start()
  analyser.changed()
  frame()
  worker().finish()
  ask = asking('T = or A B')
  analyser.changed()
  frame()
  expect(worker().asked).toHaveLength(1)
})

test('an answer to an older tree is dropped, and the newer one asked', () => {
  const analyser = start()
  analyser.changed()
  frame()
  ask = asking('T = and A B')
  analyser.changed()
  frame()
  expect(worker().asked).toHaveLength(1)
  worker().finish()
  expect(analyser.state.getState().answer).toBeNull()
  expect(worker().asked).toHaveLength(2)
  worker().finish()
  const { answer } = analyser.state.getState()
  expect(answer?.ok && countSets(answer.value.analysis.cutSets)).toBe(1)
})

test('a worker that stays at an older tree is replaced', () => {
  const analyser = start()
  analyser.changed()
  frame()
  ask = asking('T = and A B')
  analyser.changed()
  frame()
  vi.advanceTimersByTime(399)
  expect(SlowWorker.all).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(worker(0).ended).toBe(true)
  worker(1).finish()
  expect(analyser.state.getState().status).toBe('done')
})

test('what takes too long is stopped and said, and the next change tries again', () => {
  const analyser = start()
  analyser.changed()
  frame()
  vi.advanceTimersByTime(30_000)
  expect(analyser.state.getState()).toMatchObject({ status: 'too-long', answer: null })
  expect(worker(0).ended).toBe(true)
  ask = asking('T = or A B', { maxOrder: 2 })
  analyser.changed()
  frame()
  worker(1).finish()
  expect(analyser.state.getState().status).toBe('done')
})

test('a worker that cannot be had is said', () => {
  const analyser = createAnalyser({
    ask: () => ask,
    startWorker: () => {
      throw new Error('no workers here')
    },
    onFrame: (run) => frames.push(run),
    cancelFrame: () => {},
  })
  analyser.changed()
  frame()
  expect(analyser.state.getState().status).toBe('failed')
})

test('a switched action asks for the "what if" alone, and the cut sets stay the same object', () => {
  const analyser = start()
  analyser.changed()
  frame()
  worker().finish()
  const before = analyser.state.getState().answer
  ask = asking('T = or A B', { effects: [{ event: 'A', becomes: 0 }] })
  analyser.changed()
  frame()
  worker().finish()
  const after = analyser.state.getState().answer
  expect(after?.ok && before?.ok && after.value.analysis === before.value.analysis).toBe(true)
  expect(after?.ok && after.value.whatIf?.broken).toEqual([0])
})

test('closed and opened again, it asks again', () => {
  const analyser = start()
  analyser.changed()
  frame()
  analyser.dispose()
  expect(worker(0).ended).toBe(true)
  analyser.changed()
  frame()
  worker(1).finish()
  expect(analyser.state.getState().status).toBe('done')
})
