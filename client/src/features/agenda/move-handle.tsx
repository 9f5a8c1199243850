import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './agenda.module.css'

interface MoveHandleProps {
  label: string
  onMove: (by: number) => void
  onDragTo: (y: number) => void
}

/** Takes hold of a row: by pointer, or with the arrow keys. */
export function MoveHandle({ label, onMove, onDragTo }: MoveHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    onMove(by)
  }
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDragTo(event.clientY)
  }
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={label}
      title={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  )
}
