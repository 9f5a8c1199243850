import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnswerBody, Ask, Findings, Reply, Request } from './messages.ts'

export interface AnalyserState {
  /** Too long, or failed: there is no answer, and the next change tries again. */
  status: 'idle' | 'working' | 'done' | 'too-long' | 'failed'
  /** To the last question that was answered; while it works, of a tree before. */
  answer: AnswerBody | null
  /** How long the worker took for it, ms. */
  ms: number
}

export interface Analyser {
  state: StoreApi<AnalyserState>
  /** Something may have changed: on the next frame it is asked, and answered if it has. */
  changed(): void
  dispose(): void
}

export interface AnalyserPorts {
  /** What is to be asked now. */
  ask: () => Ask
  startWorker: () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>
  onFrame?: (run: () => void) => number
  cancelFrame?: (handle: number) => void
}

/** A worker that is at an older tree for so long is replaced as soon as there is a newer one, ms. */
const OUTDATED_MS = 400
/** Longer than anyone waits; the largest published trees that can be solved take a few seconds, ms. */
const LONGEST_MS = 30_000

/**
 * Keeps the analysis of a tree that is being edited up to date: at most one question for each
 * frame, one at a time, and answers to older questions are dropped.
 */
export function createAnalyser({
  ask,
  startWorker,
  onFrame = requestAnimationFrame,
  cancelFrame = cancelAnimationFrame,
}: AnalyserPorts): Analyser {
  const state = createStore<AnalyserState>(() => ({ status: 'idle', answer: null, ms: 0 }))
  let worker: ReturnType<AnalyserPorts['startWorker']> | null = null
  let frame: number | null = null
  let seq = 0
  let askedKey = ''
  /** What the worker is at. */
  let running: { seq: number; since: number } | null = null
  /** Waits for the worker to be free. */
  let next: Ask | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  /** The analysis that the worker takes for known. */
  let known: Findings['analysis'] | null = null

  function end(): void {
    clearTimeout(patience)
    worker?.terminate()
    worker = null
    running = null
    known = null
  }

  function give(status: 'too-long' | 'failed'): void {
    end()
    next = null
    state.setState({ status, answer: null })
  }

  function start(): NonNullable<typeof worker> {
    const started = startWorker()
    started.onmessage = ({ data }: MessageEvent<Reply>) => receive(data)
    started.onerror = () => give('failed')
    worker = started
    return started
  }

  function send(question: Ask): void {
    next = null
    running = { seq: ++seq, since: Date.now() }
    state.setState({ status: 'working' })
    clearTimeout(patience)
    patience = setTimeout(() => give('too-long'), LONGEST_MS)
    const request: Request = { ...question, seq }
    try {
      ;(worker ?? start()).postMessage(request)
    } catch {
      give('failed') // a browser may refuse workers; the panel says what to do
    }
  }

  function receive(reply: Reply): void {
    if (reply.seq !== running?.seq) return
    clearTimeout(patience)
    running = null
    const body = bodyOf(reply)
    // with another question waiting, what it says is of a tree before
    if (next) send(next)
    else state.setState({ status: 'done', answer: body, ms: reply.ms })
  }

  function bodyOf(reply: Reply): AnswerBody {
    if (!reply.sameAnalysis) {
      known = reply.body.ok ? reply.body.value.analysis : null
      return reply.body
    }
    // the worker says so only of the answer that it has given before
    const analysis = known as Findings['analysis']
    return { ok: true, value: { analysis, whatIf: reply.body.value.whatIf } }
  }

  function look(): void {
    frame = null
    const question = ask()
    const key = JSON.stringify(question)
    if (key === askedKey && state.getState().status !== 'failed') return
    askedKey = key
    if (!running) {
      send(question)
      return
    }
    next = question
    const wait = Math.max(0, OUTDATED_MS - (Date.now() - running.since))
    clearTimeout(patience)
    patience = setTimeout(() => {
      end()
      if (next) send(next)
    }, wait)
  }

  return {
    state,
    changed: () => {
      frame ??= onFrame(look)
    },
    dispose: () => {
      if (frame !== null) cancelFrame(frame)
      frame = null
      next = null
      askedKey = '' // opened again, it is asked again
      end()
    },
  }
}
