import { useEffect, useReducer } from 'react'
import { useBoard, useSession } from '../sync/react.tsx'
import { serverNow } from '../sync/session-store.ts'

/** Milliseconds until the server's clock next reads `anchor` plus a multiple of `every`. */
export function untilNextTick(now: number, every: number, anchor: number): number {
  const since = (((now - anchor) % every) + every) % every
  return every - since
}

/**
 * The server's time; renders again whenever it reads `anchor` plus a multiple of `everyMs`, so that
 * what is shown changes at the same moment for everyone. Ticks are late in a background tab, and
 * never wrong: the time is read from the clock anew.
 */
export function useServerNow(everyMs = 1_000, anchor = 0): number {
  const board = useBoard()
  const offset = useSession((state) => state.clockOffset)
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      // One more, for timers that fire a little early.
      timer = setTimeout(fire, untilNextTick(Date.now() + offset, everyMs, anchor) + 1)
    }
    const fire = () => {
      tick()
      plan()
    }
    plan()
    return () => clearTimeout(timer)
  }, [everyMs, anchor, offset])
  return serverNow(board.session)
}
