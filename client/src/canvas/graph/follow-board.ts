import type { Transaction } from 'yjs'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** Making a scene may take this part of the main thread while others change the board. */
const SHARE = 0.1

/**
 * Calls back when the board has changed: at once for a change of one's own, which is to be seen
 * where it is made; for those of others as often as the work that it takes allows. Changes that
 * come meanwhile are taken in together; whether it is one's own is said. Returns how to stop.
 */
export function followBoard(
  { doc, store }: Pick<BoardHandle, 'doc' | 'store'>,
  refresh: (isOwn: boolean) => void,
  now: () => number = () => performance.now(),
): () => void {
  let isOwn = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the next may begin. */
  let free = 0
  const run = () => {
    clearTimeout(timer)
    timer = undefined
    const begin = now()
    refresh(isOwn)
    const end = now()
    free = end + (end - begin) * (1 / SHARE - 1)
  }
  const onBegin = ({ local }: Transaction) => {
    isOwn = local
  }
  // The read model is written in between, while the document calls its observers.
  const onEnd = () => {
    isOwn = false
  }
  doc.on('beforeTransaction', onBegin)
  doc.on('afterAllTransactions', onEnd)
  const stop = store.subscribe(() => {
    const wait = free - now()
    if (isOwn || wait <= 0) run()
    else timer ??= setTimeout(run, wait)
  })
  return () => {
    clearTimeout(timer)
    stop()
    doc.off('beforeTransaction', onBegin)
    doc.off('afterAllTransactions', onEnd)
  }
}
