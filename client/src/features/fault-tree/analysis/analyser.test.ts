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
  began: number[] = []
  ended = false
  readonly #answer = createAnswerer(() => 0)

  constructor() {
    SlowWorker.all.push(this)
  }
  postMessage(request: Request): void {
    this.asked.push(request)
    this.began.push(performance.now())
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

test('an answer to an older tree is shown until the newer one is answered', () => {
  const analyser = start()
  analyser.changed()
  frame()
  ask = asking('T = and A B')
  analyser.changed()
  frame()
  expect(worker().asked).toHaveLength(1)
  worker().finish()
  expect(analyser.state.getState()).toMatchObject({ status: 'working', answer: { ok: true } })
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

test('a tree that others change all the time is answered, however long it takes', () => {
  const analyser = start()
  const answered: boolean[] = []
  // an answer takes 900 ms, and every 20 ms there is another tree
  for (let at = 0; at < 4000; at += 20) {
    ask = asking(at % 40 === 0 ? 'T = or A B' : 'T = and A B')
    analyser.changed()
    frame()
    const since = worker().began.at(-1) ?? 0
    if (performance.now() - since >= 900) worker().finish()
    answered.push(analyser.state.getState().answer !== null)
    vi.advanceTimersByTime(20)
  }
  // one worker after 400 ms and one after 800 were in vain
  expect(SlowWorker.all).toHaveLength(3)
  expect(answered.lastIndexOf(false) * 20).toBeLessThan(2200)
  expect(worker().asked.length).toBeGreaterThan(1)
})

test('the worker rests for as long as an answer took, and then is asked once', () => {
  const analyser = start()
  analyser.changed()
  frame()
  vi.advanceTimersByTime(300)
  worker().finish()
  for (const lines of ['T = and A B', 'T = xor A B', 'T = or A B C']) {
    ask = asking(lines)
    analyser.changed()
    frame()
    vi.advanceTimersByTime(99)
    expect(worker().asked).toHaveLength(1)
  }
  vi.advanceTimersByTime(3)
  expect(worker().asked).toHaveLength(2)
  expect(worker().asked[1]?.tree.gates[0]?.inputs).toHaveLength(3)
})

test('a question that takes long to make is made less often, and the last one is made', () => {
  let made = 0
  const analyser = createAnalyser({
    ask: () => {
      made++
      vi.advanceTimersByTime(10)
      return asking(`T = ${made % 2 === 0 ? 'or' : 'and'} A B`)
    },
    startWorker: () => new SlowWorker() as unknown as Worker, // as much of one as is used
    onFrame: (run) => frames.push(run),
    cancelFrame: () => {},
  })
  for (let at = 0; at < 1000; at += 10) {
    analyser.changed()
    frame()
    vi.advanceTimersByTime(10)
  }
  expect(made).toBeGreaterThan(2)
  expect(made).toBeLessThan(8)
  const before = made
  vi.advanceTimersByTime(200)
  frame()
  expect(made).toBe(before + 1)
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
