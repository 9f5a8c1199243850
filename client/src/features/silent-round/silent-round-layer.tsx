import { Suspense, useState } from 'react'
import { keptOnDevice } from '../../sync/desk-memory.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'

const RoundLayer = lazyPart(async () => {
  const module = await import('./round-layer.tsx')
  return { default: module.RoundLayer }
})

/** Loads the rounds' part of a board when there is one, or something is left of one. */
export function SilentRoundLayer() {
  const board = useBoard()
  const [isNeeded, setNeeded] = useState(() => keptOnDevice(board.id, board.me.id).length > 0)
  const isNow = useSession(({ view, mine }) => Boolean(view?.round) || mine.keptRounds.length > 0)
  // Once needed it stays: a round that ends has things to settle.
  if (isNow && !isNeeded) setNeeded(true)
  return (
    isNeeded && (
      <Suspense>
        <RoundLayer />
      </Suspense>
    )
  )
}
