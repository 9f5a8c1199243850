import { useStore } from 'zustand'
import type { DeskHandle, DeskStatus } from '../../sync/desk-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

/** Whether the own notes are on the server; the desk has a connection of its own. */
export function DeskSaved({ desk }: { desk: DeskHandle }) {
  const t = useTexts(silentRoundTexts)
  const saved = useStore(desk.status, (state) => state.saved)
  const cache = useStore(desk.status, (state) => state.cache)
  const connection = useStore(desk.status, (state) => state.connection)
  const { text, count } = describeDesk({ saved, cache, connection })
  return <span role="status">{t(text, { count })}</span>
}

export function describeDesk({
  saved,
  cache,
  connection,
}: Pick<DeskStatus, 'saved' | 'cache' | 'connection'>) {
  const kept = 'kept' in saved ? saved.kept : 0
  const text = () => {
    if (connection.status === 'ended') return 'ended'
    if (saved.status === 'saved') return 'saved'
    if (saved.status === 'saving') return 'saving'
    if (cache === 'unavailable') return 'offlineNoCache'
    return kept > 0 ? 'offline' : 'offlineClean'
  }
  return { text: text(), count: kept } as const
}
