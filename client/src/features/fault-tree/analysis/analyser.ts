import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnswerBody, Ask, Findings, Reply, Request } from './messages.ts'
import { createRest } from './rest.ts'

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
  /** What is to be asked now; the same object when that has not changed. */
  ask: () => Ask
  startWorker: () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>
  onFrame?: (run: () => void) => number
  cancelFrame?: (handle: number) => void
  now?: () => number
}

/**
 * A worker that is at an older tree for so long is replaced when there is a newer one, ms. Each time
 * that it was in vain the next one gets twice as long, so that a tree of which others change
 * something all the time is answered too.
 */
const OUTDATED_MS = 400
/** Longer than anyone waits; the largest published trees that can be solved take a few seconds, ms. */
const LONGEST_MS = 30_000
/** The worker rests for as long as an answer took, and no longer than this, ms. */
const LONGEST_REST_MS = 1_000
/** Finding out what is to be asked may take this part of the main thread. */
const SHARE = 0.05

/**
 * Keeps the analysis of a tree that is being edited up to date: at most one question for each
 * frame and one at a time. A large tree is asked less often: what came meanwhile is one question, and
 * the worker rests for as long as the answer before took, since others use the processor too.
 */
export function createAnalyser({
  ask,
  startWorker,
  onFrame = requestAnimationFrame,
  cancelFrame = cancelAnimationFrame,
  now = () => performance.now(),
}: AnalyserPorts): Analyser {
  const state = createStore<AnalyserState>(() => ({ status: 'idle', answer: null, ms: 0 }))
  let worker: ReturnType<AnalyserPorts['startWorker']> | null = null
  let frame: number | null = null
  let seq = 0
  let asked: Ask | null = null
  let askedKey = ''
  /** What the worker is at. */
  let running: { seq: number; since: number } | null = null
  /** Waits for the worker to be free. */
  let next: Ask | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  /** How long an older question may still take, ms. */
  let allowed = OUTDATED_MS
  const [looking, sending] = [createRest(now), createRest(now)]
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
    running = { seq: ++seq, since: now() }
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

  /** Sends what waits, when the worker has rested. */
  function sendNext(): void {
    sending.after(() => next && !running && send(next))
  }

  function receive(reply: Reply): void {
    if (reply.seq !== running?.seq) return
    clearTimeout(patience)
    const took = now() - running.since
    running = null
    sending.for(Math.min(took, LONGEST_REST_MS))
    allowed = Math.min(LONGEST_MS, Math.max(OUTDATED_MS, 2 * took))
    // with another question waiting, what it says is of a tree before
    state.setState({ status: next ? 'working' : 'done', answer: bodyOf(reply), ms: reply.ms })
    sendNext()
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
    const begin = now()
    const question = ask()
    const key = question === asked ? askedKey : JSON.stringify(question)
    asked = question
    looking.for((now() - begin) * (1 / SHARE - 1))
    if (key === askedKey && state.getState().status !== 'failed') return
    askedKey = key
    next = question
    if (running) replaceLater(running.since)
    else {
      state.setState({ status: 'working' })
      sendNext()
    }
  }

  function replaceLater(since: number): void {
    clearTimeout(patience)
    const replace = () => {
      allowed = Math.min(LONGEST_MS, 2 * allowed)
      end()
      if (next) send(next)
    }
    patience = setTimeout(replace, Math.max(0, allowed - (now() - since)))
  }

  return {
    state,
    changed: () => {
      if (frame !== null || looking.isWaiting()) return
      looking.after(() => {
        frame = onFrame(look)
      })
    },
    dispose: () => {
      if (frame !== null) cancelFrame(frame)
      looking.cancel()
      sending.cancel()
      frame = null
      next = null
      asked = null // opened again, it is asked again
      askedKey = ''
      end()
    },
  }
}
