/** The worker that analyses fault trees. */
export const startTreeWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
