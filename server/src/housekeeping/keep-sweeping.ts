import type { FastifyBaseLogger } from 'fastify'
import { forgetStrangers, type StrangersParts } from './forget-strangers.ts'
import { type BinParts, sweepBin } from './sweep-bin.ts'

type Parts = BinParts & StrangersParts & { log: Pick<FastifyBaseLogger, 'info' | 'error'> }

/** Between two sweeps, ms; what is due is kept for at most so much longer than was promised. */
const EVERY = 60 * 60_000

/** Sweeps at once, and now and again; returns what ends it when what has begun is done. */
export function keepSweeping(parts: Parts): () => Promise<void> {
  let work = Promise.resolve()
  const sweep = () => {
    work = work
      .then(() => sweepBin(parts))
      .catch((error: unknown) => parts.log.error({ err: error }, 'the bin was not swept'))
      .then(() => forgetStrangers(parts))
      .catch((error: unknown) => parts.log.error({ err: error }, 'strangers were not forgotten'))
  }
  sweep()
  const timer = setInterval(sweep, EVERY)
  timer.unref()
  return () => {
    clearInterval(timer)
    return work
  }
}
