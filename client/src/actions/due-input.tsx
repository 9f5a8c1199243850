import { type Day, isDay } from '@herringbone/shared/time/day.ts'
import { useEffect, useState } from 'react'

interface DueInputProps {
  label: string
  due: Day | ''
  className: string
  /** It is late. */
  late?: boolean
  autoFocus?: boolean
  onChange: (due: Day | '') => void
  onLeave?: () => void
}

/** A date, written when it is whole and left, or on Enter; Esc restores it. */
export function DueInput({
  label,
  due,
  className,
  late,
  autoFocus,
  onChange,
  onLeave,
}: DueInputProps) {
  const [draft, setDraft] = useState<string>(due)
  // Another person or an undo has the last word over what stands here.
  useEffect(() => setDraft(due), [due])
  const commit = () => {
    if (draft !== due && (draft === '' || isDay(draft))) onChange(draft)
    else setDraft(due)
  }
  return (
    <input
      type="date"
      className={className}
      aria-label={label}
      value={draft}
      min="0001-01-01"
      max="9999-12-31"
      data-missing={due === '' || undefined}
      data-late={late || undefined}
      ref={(input) => {
        if (autoFocus && input && document.activeElement !== input && !input.dataset.focused) {
          input.dataset.focused = 'once'
          input.focus()
        }
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        commit()
        onLeave?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          commit()
          onLeave?.()
        } else if (event.key === 'Escape' && draft !== due) {
          event.stopPropagation()
          setDraft(due)
        }
      }}
    />
  )
}
