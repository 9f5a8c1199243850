import { useHotkeys } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './desk.module.css'
import { DeskCard } from './desk-card.tsx'
import { DeskSaved } from './desk-saved.tsx'
import { linesOf } from './paste-lines.ts'
import { silentRoundTexts } from './silent-round-texts.ts'
import type { DeskEditing } from './use-desk-editing.ts'
import { useDeskHistory } from './use-desk-history.ts'

interface DeskViewProps {
  desk: DeskHandle
  editing: DeskEditing
  /** Below the notes. */
  children?: ReactNode
}

/** Own notes of the round as papers in a calm grid, and the place for the next one. */
export function DeskView({ desk, editing, children }: DeskViewProps) {
  const t = useTexts(silentRoundTexts)
  const order = useStore(desk.store, (state) => state.order)
  const notes = useStore(desk.store, (state) => state.notes)
  useHotkeys([['N', () => editing.add()]])
  useDeskHistory(desk)
  usePaste(editing)
  return (
    <section className={styles.desk} aria-label={t('desk')}>
      <div className={styles.caption}>
        <b>{t('desk')}</b> — <DeskSaved desk={desk} />
      </div>
      <ol className={styles.grid}>
        {order.map((id, index) => {
          const note = notes[id]
          return (
            note && (
              <DeskCard key={id} desk={desk} note={note} number={index + 1} editing={editing} />
            )
          )
        })}
        <li>
          <button type="button" className={styles.next} onClick={() => editing.add()}>
            <span className={styles.withKeys}>{t('addHint')}</span>
            <span className={styles.withTouch}>
              <Plus size={18} aria-hidden />
              {t('addHintTouch')}
            </span>
          </button>
        </li>
      </ol>
      {children}
    </section>
  )
}

/** Lines that are pasted beside all fields become notes. */
function usePaste(editing: DeskEditing): void {
  const { paste } = editing
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return
      const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '')
      if (lines.length === 0) return
      event.preventDefault()
      paste(lines)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [paste])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
