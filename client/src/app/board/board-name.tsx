import type { Timer } from '@herringbone/shared/session/timer.ts'
import { useEffect } from 'react'
import { clockFace } from '../../features/timer/clock-face.ts'
import { useTimeLeft } from '../../features/timer/use-time-left.ts'
import { useBoardState, useSession } from '../../sync/react.tsx'

/** Names the tab of the browser: the board, and before it the time that is left. */
export function BoardName() {
  const title = useBoardState((state) => state.brief.title)
  const timer = useSession(({ view }) => view?.timer ?? null)
  const name = title ? `${title} · Herringbone` : 'Herringbone'
  return timer ? <WithTimer timer={timer} name={name} /> : <Name name={name} />
}

function WithTimer({ timer, name }: { timer: Timer; name: string }) {
  return <Name name={`${clockFace(useTimeLeft(timer))} · ${name}`} />
}

function Name({ name }: { name: string }) {
  useEffect(() => {
    document.title = name
  }, [name])
  return null
}
