import type { OutcomesAnswer, OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import type { How } from '@herringbone/shared/methods/outcomes/measure.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../ui/format.ts'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './outcomes.module.css'
import { outcomesTexts } from './outcomes-texts.ts'
import { useSeverityNames } from './use-severity-names.ts'

interface BehindProps {
  how: How
  from: Listed
  leftOut: Listed
  answer: OutcomesAnswer
}

type Listed = OutcomesOfPeriod['outcomes']['incidents']['from']

/** The incidents that a figure counts, and those that it had to leave out, as ways to their boards. */
export function Behind({ how, from, leftOut, answer }: BehindProps) {
  const t = useTexts(outcomesTexts)
  if (from.count + leftOut.count === 0) return <p className={styles.hint}>{t('nothing')}</p>
  return (
    <details className={styles.behind}>
      <summary>{t('from', { count: from.count })}</summary>
      <Incidents listed={from} answer={answer} withRepeats={how === 'repeats'} />
      {leftOut.count > 0 && (
        <>
          <p className={styles.hint}>{t(`left_${how}`)}:</p>
          <Incidents listed={leftOut} answer={answer} />
        </>
      )}
    </details>
  )
}

interface IncidentsProps {
  listed: Listed
  answer: OutcomesAnswer
  withRepeats?: boolean
}

function Incidents({
  listed: { count, boards },
  answer: { incidents, zone },
  withRepeats,
}: IncidentsProps) {
  const t = useTexts(outcomesTexts)
  const nameOf = useSeverityNames()
  const explain = (board: string): string => {
    const repeats = incidents[board]?.repeats
    if (!withRepeats || !repeats) return ''
    const { title, cause } = repeats
    if (cause === '') return t('repeatMarked')
    return title ? t('repeatOf', { title, cause }) : t('repeatSame', { cause })
  }
  return (
    <ul>
      {boards.map((board) => {
        const incident = incidents[board]
        if (!incident) return null
        const { title, severity, startedAt } = incident
        const why = explain(board)
        return (
          <li key={board}>
            <Link to="/board/$boardId/{-$stage}" params={{ boardId: board }}>
              {title}
            </Link>
            {severity !== null && <SeverityPill level={severity} name={nameOf(severity)} />}
            <span className={styles.hint}>
              {startedAt === null ? t('undated') : formatDay(startedAt, zone)}
              {why && ` · ${why}`}
            </span>
          </li>
        )
      })}
      {count > boards.length && (
        <li className={styles.hint}>{t('andMore', { count: count - boards.length })}</li>
      )}
    </ul>
  )
}
