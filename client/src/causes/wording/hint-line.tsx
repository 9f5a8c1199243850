import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../session/announce.ts'
import { useTexts } from '../../ui/texts.ts'
import type { Hint } from './find-hint.ts'
import { useHint, type WordedText } from './use-hint.ts'
import styles from './wording.module.css'
import { wordingTexts } from './wording-texts.ts'

interface HintLineProps extends WordedText {
  /** The question alone, where there is little room. */
  brief?: boolean
  /** Of the button that puts it away, where the keyboard goes from row to row. */
  tabIndex?: number
}

/** The field whose text a hint is about, or what becomes that field (`data-worded`). */
const FIELD = 'textarea, input, [contenteditable="true"], [data-worded]'
const fieldBeside = (room: HTMLElement | null): HTMLElement | null | undefined =>
  room?.parentElement?.querySelector<HTMLElement>(FIELD)

/** One quiet line with a better question. It makes room for itself slowly, and goes as slowly. */
export function HintLine({ brief = false, tabIndex, ...worded }: HintLineProps) {
  const t = useTexts(wordingTexts)
  const { hint, putAway, isNew } = useHint(worded)
  // What goes is still to be read while it goes.
  const [last, setLast] = useState<Hint | undefined>(hint)
  if (hint && hint !== last) setLast(hint)
  const shown = hint ?? last
  const room = useRef<HTMLDivElement>(null)
  const question = isNew ? hint?.question : undefined
  useEffect(() => {
    // Only whoever writes beside it hears of it.
    const writes = room.current?.parentElement?.contains(document.activeElement)
    if (question !== undefined && writes) announce(question)
  }, [question])
  if (!shown) return null
  return (
    <div ref={room} className={styles.room} data-open={hint !== undefined || undefined}>
      <div className={styles.clip}>
        <div role="note" className={styles.hint} aria-label={t('label')}>
          <span lang={shown.language}>
            {!brief && `${shown.quoted} ${shown.reason} `}
            {shown.question}
          </span>
          <button
            type="button"
            tabIndex={tabIndex}
            aria-label={t('dismiss')}
            title={t('dismiss')}
            // The field that is being written in keeps the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation()
              // By key the button had the focus, and goes: who writes goes on in the field.
              if (event.detail === 0) fieldBeside(room.current)?.focus()
              putAway()
            }}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      </div>
    </div>
  )
}
