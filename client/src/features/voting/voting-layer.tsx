import { Suspense, useState } from 'react'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'

const VoteLayer = lazyPart(async () => {
  const module = await import('./vote-layer.tsx')
  return { default: module.VoteLayer }
})

/** Loads the votes' part of a board when there is a vote, or was one. */
export function VotingLayer() {
  const isNow = useSession(({ view }) => Boolean(view?.poll || view?.closedPolls.length))
  const [isNeeded, setNeeded] = useState(isNow)
  if (isNow && !isNeeded) setNeeded(true)
  return (
    isNeeded && (
      <Suspense>
        <VoteLayer />
      </Suspense>
    )
  )
}
