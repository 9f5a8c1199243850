import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StatusState } from '../../sync/board-handle.ts'
import { useBoard, useStatus } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { type BoardTextKey, boardTexts } from './board-texts.ts'
import styles from './saved-state.module.css'

type Kind = 'saved' | 'busy' | 'offline' | 'failing'

const ICONS: Record<Kind, ReactNode> = {
  saved: <Check size={14} aria-hidden />,
  busy: <LoaderCircle size={14} aria-hidden />,
  offline: <CloudOff size={14} aria-hidden />,
  failing: <CircleAlert size={14} aria-hidden />,
}

/** Says "all changes saved" only when the server has them on disk. */
export function describeSaved(
  state: Pick<StatusState, 'connection' | 'saved' | 'cache' | 'denied'>,
): {
  kind: Kind
  text: BoardTextKey
  count: number
} {
  const { connection, saved, cache, denied } = state
  if (denied === 'locked') return { kind: 'failing', text: 'lockedKept', count: 0 }
  if (saved.status === 'failing') return { kind: 'failing', text: 'failing', count: saved.kept }
  if (connection.status === 'offline' || saved.status === 'offline') {
    const kept = saved.status === 'offline' ? saved.kept : 0
    if (cache === 'unavailable') return { kind: 'failing', text: 'offlineNoCache', count: kept }
    return { kind: 'offline', text: kept > 0 ? 'offline' : 'offlineClean', count: kept }
  }
  if (saved.status === 'saving') return { kind: 'busy', text: 'saving', count: 0 }
  if (connection.status === 'connecting') return { kind: 'busy', text: 'connecting', count: 0 }
  return { kind: 'saved', text: 'saved', count: 0 }
}

export function SavedState() {
  const t = useTexts(boardTexts)
  const board = useBoard()
  const status = useStatus((state) => state)
  const { kind, text, count } = describeSaved(status)
  return (
    <span className={styles.state} data-kind={kind}>
      <span className={styles.text} role="status" title={t(text, { count })}>
        {ICONS[kind]} <span>{t(text, { count })}</span>
      </span>
      {status.connection.status === 'offline' && (
        <button type="button" className={styles.retry} onClick={() => board.retryNow()}>
          {t('retryNow')}
        </button>
      )}
    </span>
  )
}
