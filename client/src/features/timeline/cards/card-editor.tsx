import { eventText } from '@herringbone/shared/doc/edit-events.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { Suspense, useEffect, useRef } from 'react'
import { useBoard } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { leaveEditing } from '../actions.ts'
import { timelineTexts } from '../timeline-texts.ts'
import styles from './event-card.module.css'

const CardHint = lazyPart(async () => ({ default: (await import('./card-hint.tsx')).CardHint }))

/** The text of an event, edited where it stands. Enter and Escape leave, Shift+Enter breaks. */
export function CardEditor({ id }: { id: EventId }) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const { bind } = useSharedText(() => eventText(board.doc, id), {
    maxLength: LIMITS.eventTextChars,
  })
  const field = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  return (
    <>
      <textarea
        {...bind}
        ref={(element) => {
          field.current = element
          bind.ref(element)
        }}
        className={styles.editor}
        rows={1}
        aria-label={t('cardText')}
        placeholder={t('cardText')}
        onBlur={() => {
          bind.onBlur()
          // A window that goes to the background takes the focus along and brings it back.
          if (document.hasFocus()) leaveEditing(board)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          bind.onKeyDown(event)
          const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
          if (!done || event.nativeEvent.isComposing) return
          event.preventDefault()
          const surface = event.currentTarget.closest<HTMLElement>('[data-surface]')
          leaveEditing(board)
          // The card is drawn anew without its field; then it is where the keyboard goes on.
          requestAnimationFrame(() => {
            const card = surface?.querySelector<HTMLElement>(`[data-event="${id}"]`)
            ;(card ?? surface)?.focus({ preventScroll: true })
          })
        }}
      />
      <Suspense>
        <CardHint id={id} />
      </Suspense>
    </>
  )
}
