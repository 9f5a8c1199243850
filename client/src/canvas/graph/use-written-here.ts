import { type RefObject, useEffect } from 'react'
import { useGraphCanvas } from './context.ts'
import { useGraphView } from './graph-view.ts'

/** A menu gives its focus back a moment after it has closed, ms. */
const AFTER_MENU = 40

/**
 * On a phone the list stands in place of the canvas: what is to be written there is written in its
 * row. True while that is so; then `leave` ends it.
 */
export function useWrittenHere(
  line: RefObject<HTMLElement | null>,
  id: string,
): { isWritten: boolean; leave: () => void } {
  const canvas = useGraphCanvas()
  const editing = useGraphView((view) => view.editing === id)
  useEffect(() => {
    if (!editing || canvas.root.current) return undefined
    line.current?.scrollIntoView({ block: 'nearest' })
    const timer = setTimeout(() => line.current?.querySelector('textarea')?.focus(), AFTER_MENU)
    return () => clearTimeout(timer)
  }, [editing, canvas, line])
  return { isWritten: editing && canvas.root.current === null, leave: canvas.leaveEditing }
}
