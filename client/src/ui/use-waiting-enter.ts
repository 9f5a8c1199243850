import { useEffect, useEffectEvent, useState } from 'react'

interface Asked {
  /** What is typed, without blanks at its ends. */
  said: string
  /** The answer to it has not come yet: what is listed answers something else. */
  isWaiting: boolean
  isFailed: boolean
}

/**
 * An Enter that is pressed before the server has answered waits for the answer, as long as nothing
 * else is typed; `onAnswer` takes what comes first in it. Gives back what says that Enter was pressed.
 */
export function useWaitingEnter({ said, isWaiting, isFailed }: Asked, onAnswer: () => void) {
  const [wanted, setWanted] = useState<string | null>(null)
  const answer = useEffectEvent(() => {
    setWanted(null)
    if (wanted === said && !isFailed) onAnswer()
  })
  useEffect(() => {
    if (wanted !== null && !isWaiting) answer()
  }, [wanted, isWaiting])
  return () => setWanted(said)
}
