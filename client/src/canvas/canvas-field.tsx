import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { useSharedText } from '../sync/use-shared-text.ts'
import styles from './canvas-field.module.css'
import { itemOf } from './use-canvas-keys.ts'

interface CanvasFieldProps {
  getText: () => Y.Text | undefined
  maxLength: number
  label: string
  /** Editing ends. */
  onLeave: () => void
  /** Editing ends with Tab, which goes on to what is next. Without it Tab goes where it goes. */
  onNext?: (() => void) | undefined
}

/** A text on the canvas while it is being edited. */
export function CanvasField({ getText, maxLength, label, onLeave, onNext }: CanvasFieldProps) {
  const { bind } = useSharedText(getText, { maxLength })
  const field = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  return (
    <textarea
      {...bind}
      ref={(element) => {
        field.current = element
        bind.ref(element)
      }}
      className={styles.editor}
      rows={1}
      aria-label={label}
      placeholder={label}
      onBlur={() => {
        bind.onBlur()
        // A window that goes to the background takes the focus along and brings it back.
        if (document.hasFocus()) onLeave()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        bind.onKeyDown(event)
        const isNext = onNext !== undefined && event.key === 'Tab' && !event.shiftKey
        const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
        if (!(done || isNext) || event.nativeEvent.isComposing) return
        event.preventDefault()
        const canvas = event.currentTarget.closest<HTMLElement>('[data-surface]')
        const edited = itemOf(event.currentTarget)
        if (isNext) onNext()
        else onLeave()
        // It is drawn anew without its field; then it is where the keyboard goes on, unless that
        // has gone on by then.
        requestAnimationFrame(() => {
          const active = document.activeElement
          if (active !== canvas && canvas?.contains(active)) return
          const item = canvas?.querySelector<HTMLElement>(`[data-item="${edited}"]`)
          ;(item ?? canvas)?.focus({ preventScroll: true })
        })
      }}
    />
  )
}
