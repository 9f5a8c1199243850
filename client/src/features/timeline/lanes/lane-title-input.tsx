import { LIMITS } from '@herringbone/shared/limits.ts'
import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import { timelineTexts } from '../timeline-texts.ts'
import styles from './lanes.module.css'

interface LaneTitleInputProps {
  getText: () => Y.Text | undefined
  onDone: () => void
}

/** The title of a lane while it is renamed, in place. */
export function LaneTitleInput({ getText, onDone }: LaneTitleInputProps) {
  const t = useTexts(timelineTexts)
  const { bind } = useSharedText(getText, { maxLength: LIMITS.laneTitleChars })
  const field = useRef<HTMLInputElement | null>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <input
      {...bind}
      ref={(element) => {
        field.current = element
        bind.ref(element)
      }}
      className={styles.input}
      aria-label={t('laneTitle')}
      onBlur={() => {
        bind.onBlur()
        onDone()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        bind.onKeyDown(event)
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
