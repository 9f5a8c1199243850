import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { planeTexts } from './plane-texts.ts'
import styles from './search-bar.module.css'

interface SearchProps<Id> {
  label: string
  /** What the words are found in, in reading order. */
  match: (query: string) => Id[]
  /** Selects one and brings it into view. */
  goTo: (id: Id) => void
}

/** Search over a canvas: `/` or Ctrl/⌘+F opens it, Enter goes from hit to hit, Esc closes it. */
export function SearchBar<Id extends string>(props: SearchProps<Id>) {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const command = event.ctrlKey || event.metaKey
      const find = command && !event.shiftKey && event.key.toLowerCase() === 'f'
      const slash = event.key === '/' && !command && !isField(event.target)
      if (!(find || slash) || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      setAsked((count) => count + 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return asked > 0 ? <SearchField {...props} key={asked} onClose={() => setAsked(0)} /> : null
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

interface FieldProps<Id> extends SearchProps<Id> {
  onClose: () => void
}

function SearchField<Id extends string>({ label, match, goTo, onClose }: FieldProps<Id>) {
  const t = useTexts(planeTexts)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<Id | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef(document.activeElement)
  useEffect(() => input.current?.focus(), [])

  const hits = match(query)
  const at = current === null ? -1 : hits.indexOf(current)
  const go = (by: 1 | -1) => {
    const from = at < 0 && by < 0 ? 0 : at
    const next = hits[(from + by + hits.length) % hits.length]
    if (next === undefined) return
    setCurrent(next)
    goTo(next)
    input.current?.focus() // what is selected may take the focus: the search keeps it
  }
  const close = () => {
    onClose()
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
  const count = hits.length === 0 ? t('searchNone') : undefined
  return (
    <search className={styles.bar}>
      <Search size={16} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        type="search"
        value={query}
        placeholder={label}
        aria-label={label}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value)
          setCurrent(null)
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} role="status">
        {query.trim() && (count ?? t('searchCount', { at: at + 1 || '–', count: hits.length }))}
      </span>
      <Step label={t('searchPrevious')} icon={ChevronUp} onClick={() => go(-1)} />
      <Step label={t('searchNext')} icon={ChevronDown} onClick={() => go(1)} />
      <Step label={t('searchClose')} icon={X} onClick={close} />
    </search>
  )
}

interface StepProps {
  label: string
  icon: typeof X
  onClick: () => void
}

const Step = ({ label, icon: Icon, onClick }: StepProps) => (
  <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
    <Icon size={16} aria-hidden="true" />
  </ActionIcon>
)
