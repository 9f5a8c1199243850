import type { ImportOptions, ImportPlan } from '@herringbone/shared/interchange/types.ts'

export interface PlanRequest {
  text: string
  options: ImportOptions
}

export type PlanReply = { done: number } | { plan: ImportPlan }

/** Reads texts away from the thread that draws. */
export interface Planner {
  /** Rejects with the signal's reason when it is aborted, which ends the work at once. */
  plan(
    request: PlanRequest,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<ImportPlan>
  dispose(): void
}

/** Plans in a worker, which is kept for the next reading: answers to questions come quickly. */
export function createPlanner(): Planner {
  let worker: Worker | null = null
  const stop = () => {
    worker?.terminate()
    worker = null
  }
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return {
    dispose: stop,
    plan: (request, onProgress, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        worker ??= start()
        const current = worker
        const abort = () => {
          if (worker === current) stop()
          reject(signal.reason)
        }
        const settle = (end: () => void) => {
          signal.removeEventListener('abort', abort)
          end()
        }
        signal.addEventListener('abort', abort)
        current.onmessage = ({ data }: MessageEvent<PlanReply>) => {
          if ('done' in data) onProgress(data.done)
          else settle(() => resolve(data.plan))
        }
        current.onerror = (event) => {
          stop()
          settle(() => reject(new Error(event.message || 'the reader did not start')))
        }
        current.postMessage(request)
      }),
  }
}
