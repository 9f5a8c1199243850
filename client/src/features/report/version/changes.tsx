import type { Block } from '@herringbone/shared/interchange/export/blocks.ts'
import {
  type LineChange,
  reportDiff,
  type SectionChange,
} from '@herringbone/shared/methods/report-diff/report-diff.ts'
import { useMemo } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import styles from './changes.module.css'
import { versionTexts } from './version-texts.ts'

interface ChangesProps {
  label: string
  before: readonly Block[]
  after: readonly Block[]
  /** Else nearly everything differs, and that is said. */
  sameLanguage: boolean
}

/** What has changed between two reports: line by line, and within a line word by word. */
export function Changes({ label, before, after, sameLanguage }: ChangesProps) {
  const t = useTexts(versionTexts)
  const sections = useMemo(() => reportDiff(before, after), [before, after])
  return (
    <section className={styles.changes} aria-label={t('changes')}>
      <h2>{t('changes')}</h2>
      <p className={styles.hint}>{label}</p>
      {!sameLanguage && <p className={styles.hint}>{t('otherLanguage')}</p>}
      {sections.length === 0 && <p>{t('noChanges')}</p>}
      {sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
    </section>
  )
}

function Section({ section: { title, lines } }: { section: SectionChange }) {
  const t = useTexts(versionTexts)
  return (
    <div className={styles.section}>
      <h3>{title || t('top')}</h3>
      <ul className={styles.lines}>
        {folded(lines).map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
          <li key={at} data-change={'same' in entry ? 'same' : entry.change}>
            {'same' in entry ? (
              <span className={styles.hint}>{t('unchanged', { count: entry.same })}</span>
            ) : (
              <Line line={entry} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type Shown = Exclude<LineChange, { change: 'same' }>

/** Lines without a change as how many there are. */
function folded(lines: readonly LineChange[]): (Shown | { same: number })[] {
  const entries: (Shown | { same: number })[] = []
  for (const line of lines) {
    const last = entries.at(-1)
    if (!isSame(line)) entries.push(line)
    else if (last && 'same' in last) last.same++
    else entries.push({ same: 1 })
  }
  return entries
}

const isSame = (line: LineChange): line is Exclude<LineChange, Shown> => line.change === 'same'

function Line({ line }: { line: Shown }) {
  const t = useTexts(versionTexts)
  switch (line.change) {
    case 'redrawn':
      return <>{t('redrawn', { title: line.text })}</>
    case 'changed':
      return (
        <>
          <span className="hb-hidden">{t('changed')}: </span>
          {line.pieces.map(({ text, change }, at) => {
            const Piece = change === 'added' ? 'ins' : change === 'removed' ? 'del' : 'span'
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is what stands at its place
            return <Piece key={at}>{text}</Piece>
          })}
        </>
      )
    case 'added':
      return (
        <>
          <span className={styles.sign}>{t('added')}</span> <ins>{line.text}</ins>
        </>
      )
    case 'removed':
      return (
        <>
          <span className={styles.sign}>{t('removed')}</span> <del>{line.text}</del>
        </>
      )
  }
}
