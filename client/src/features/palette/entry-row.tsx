import { FileText } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { formatDay } from '../../ui/format.ts'
import { MarkedText } from '../../ui/marked-text.tsx'
import { searchKindTexts } from '../../ui/search-kind-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import type { Entry } from './entries.ts'
import styles from './palette.module.css'

interface EntryRowProps {
  id: string
  entry: Entry
  isMarked: boolean
  onMark: () => void
  onTake: () => void
}

export function EntryRow({ id, entry, isMarked, onMark, onTake }: EntryRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  return (
    // The field has the keys: arrows mark, Enter takes.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={styles.entry}
      data-kind={entry.kind}
      onClick={onTake}
      onPointerMove={onMark}
    >
      <EntryBody entry={entry} />
    </div>
  )
}

function EntryBody({ entry }: { entry: Entry }) {
  const t = useTexts(searchKindTexts)
  if (entry.kind === 'command') {
    const { Icon, label } = entry.command
    return (
      <>
        <Icon size={16} aria-hidden /> <span>{label}</span>
      </>
    )
  }
  if (entry.kind === 'hit') {
    const { kind, text, marks } = entry.hit
    return (
      <>
        <span className={styles.kind}>{t(kind)}</span>{' '}
        <span>
          <MarkedText text={text} marks={marks} />
        </span>
        <span className="hb-hidden"> {entry.title}</span>
      </>
    )
  }
  const { title, startedAt, createdAt, timeZone } = entry.board
  return (
    <>
      <FileText size={16} aria-hidden />{' '}
      <span>
        <MarkedText text={title} marks={entry.marks} />
      </span>{' '}
      <span className={styles.day}>{formatDay(startedAt ?? createdAt, timeZone)}</span>
    </>
  )
}
