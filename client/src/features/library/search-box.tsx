import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys, useOs } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

interface SearchBoxProps {
  query: string
  onSearch: (query: string) => void
}

/** Asks once the typing pauses; `/` comes here from anywhere on the page, ⌘K opens the palette. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  const t = useTexts(libraryTexts)
  const os = useOs()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(query)
  const search = useDebouncedCallback(onSearch, { delay: 200, flushOnUnmount: false })
  const focus = () => input.current?.select()
  useHotkeys([['/', focus]])
  // Back and "Show all" change the query without typing.
  useEffect(() => setTyped((now) => (now.trim() === query ? now : query)), [query])

  const change = (value: string) => {
    setTyped(value)
    search(value.trim())
  }
  return (
    <TextInput
      ref={input}
      className={styles.search}
      type="search"
      aria-label={t('searchLabel')}
      placeholder={t('search')}
      value={typed}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && change('')}
      leftSection={<Search size={18} aria-hidden />}
      rightSectionWidth={typed ? 36 : 56}
      rightSection={
        typed ? (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change('')} />
        ) : (
          <Kbd className={styles.kbd} aria-hidden>
            {os === 'macos' ? '⌘K' : 'Ctrl K'}
          </Kbd>
        )
      }
    />
  )
}
