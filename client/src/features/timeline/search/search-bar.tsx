import type { EventId } from '@herringbone/shared/model/ids.ts'
import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import styles from '../../../canvas/search-bar.module.css'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { select } from '../view-store.ts'
import { matchEvents } from './match-events.ts'
import { closeSearch, searchStore, useSearch } from './search-store.ts'
import { searchTexts } from './search-texts.ts'
import { useSearchKeys } from './use-search-keys.ts'

interface SearchBarProps {
  /** Brings an event into view on the surface below. */
  onReveal: (id: EventId) => void
}

/** Search over the surface: `/` or Ctrl/⌘+F opens it, Enter goes from hit to hit, Esc closes it. */
export function SearchBar({ onReveal }: SearchBarProps) {
  useSearchKeys()
  const open = useSearch((search) => search.open)
  return open ? <SearchField onReveal={onReveal} /> : null
}

function SearchField({ onReveal }: SearchBarProps) {
  const t = useTexts(searchTexts)
  const board = useBoard()
  const query = useSearch((search) => search.query)
  const asked = useSearch((search) => search.asked)
  const hits = useHits(query)
  const [current, setCurrent] = useState<EventId | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef(document.activeElement)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again focuses again
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const index = current === null ? -1 : hits.indexOf(current)
  const go = (by: number) => {
    // The shown hits may lag behind fast typing; Enter means what stands in the field.
    const found = matchEvents(board.store.getState(), query)
    const at = current === null ? -1 : found.indexOf(current)
    const from = at < 0 && by < 0 ? 0 : at
    const next = found[(from + by + found.length) % found.length]
    if (next === undefined) return
    setCurrent(next)
    select([next])
    onReveal(next)
    input.current?.focus() // a surface that selects may take the focus: the search keeps it
  }
  const close = () => {
    closeSearch()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className={styles.bar}>
      <Search size={16} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={t('label')}
        placeholder={t('hint')}
        value={query}
        onChange={(event) => searchStore.setState({ query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Count index={index} hits={hits} asked={query.trim() !== ''} />
      <ActionIcon
        variant="subtle"
        disabled={hits.length === 0}
        aria-label={t('previous')}
        title={t('previous')}
        onClick={() => go(-1)}
      >
        <ChevronUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        disabled={hits.length === 0}
        aria-label={t('next')}
        title={t('next')}
        onClick={() => go(1)}
      >
        <ChevronDown size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('close')} title={t('close')} onClick={close}>
        <X size={18} />
      </ActionIcon>
    </search>
  )
}

/** Which hit of how many; read out with its text when one is gone to. */
function Count({ index, hits, asked }: { index: number; hits: EventId[]; asked: boolean }) {
  const t = useTexts(searchTexts)
  const count = hits.length
  const id = hits[index]
  const text = useBoardState((state) => (id === undefined ? '' : (state.events[id]?.text ?? '')))
  const shown = !asked
    ? ''
    : count === 0
      ? t('none')
      : index < 0
        ? t('hits', { count })
        : t('of', { current: index + 1, count })
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {shown}
      </span>
      <span className="hb-hidden" role="status">
        {index < 0 ? shown : t('said', { current: index + 1, count, text })}
      </span>
    </>
  )
}

/** The hits of a query in time order, kept up while others edit. */
function useHits(query: string): EventId[] {
  const deferred = useDeferredValue(query)
  const events = useBoardState((state) => state.events)
  const evidence = useBoardState((state) => state.evidence)
  const evidenceOf = useBoardState((state) => state.evidenceOf)
  return useMemo(
    () => matchEvents({ events, evidence, evidenceOf }, deferred),
    [events, evidence, evidenceOf, deferred],
  )
}
