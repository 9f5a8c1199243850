import { Suspense, useCallback, useState } from 'react'
import { lazyPart } from '../ui/load-later.ts'
import styles from './library-figures.module.css'

const Quarter = lazyPart(async () => ({
  default: (await import('../features/outcomes/quarter/quarter.tsx')).Quarter,
}))

const KEY = 'hb.quarter'

/**
 * The figures of the quarter above the sessions. They come after these; where there were some last
 * time, their room is kept, so that nothing moves when they arrive.
 */
export function LibraryFigures({ isReady }: { isReady: boolean }) {
  const [hasRoom, setHasRoom] = useState(readRoom)
  const onKnown = useCallback((isShown: boolean) => {
    setHasRoom(isShown)
    keepRoom(isShown)
  }, [])
  return (
    <div className={styles.room} data-kept={hasRoom}>
      {isReady && (
        <Suspense>
          <Quarter onKnown={onKnown} />
        </Suspense>
      )}
    </div>
  )
}

function readRoom(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    return false // Storage is off in this browser: then they push the list down.
  }
}

function keepRoom(isShown: boolean): void {
  try {
    if (isShown) localStorage.setItem(KEY, 'yes')
    else localStorage.removeItem(KEY)
  } catch {
    // as above
  }
}
