import { useState } from 'react'

/** True from the first opening on: a dialog that is loaded late stays, to fade when it closes. */
export function useOnceOpened(opened: boolean): boolean {
  const [once, setOnce] = useState(opened)
  if (opened && !once) setOnce(true)
  return once || opened
}
