import type { OutcomesAnswer } from '@herringbone/shared/api/outcomes.ts'
import type { How } from '@herringbone/shared/methods/outcomes/measure.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../ui/format.ts'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './outcomes.module.css'
import { outcomesTexts } from './outcomes-texts.ts'

interface BehindProps {
  how: How
  from: readonly string[]
  leftOut: readonly string[]
  answer: OutcomesAnswer
}

/** Nobody reads longer lists here; the library has them all. */
const MOST = 50

/** The incidents that a figure counts, and those that it had to leave out, as ways to their boards. */
export function Behind({ how, from, leftOut, answer }: BehindProps) {
  const t = useTexts(outcomesTexts)
  if (from.length + leftOut.length === 0) return <p className={styles.hint}>{t('nothing')}</p>
  return (
    <details className={styles.behind}>
      <summary>{t('from', { count: from.length })}</summary>
      <Incidents boards={from} answer={answer} withRepeats={how === 'repeats'} />
      {leftOut.length > 0 && (
        <>
          <p className={styles.hint}>{t(`left_${how}`)}:</p>
          <Incidents boards={leftOut} answer={answer} />
        </>
      )}
    </details>
  )
}

interface IncidentsProps {
  boards: readonly string[]
  answer: OutcomesAnswer
  withRepeats?: boolean
}

function Incidents({ boards, answer: { incidents, zone }, withRepeats }: IncidentsProps) {
  const t = useTexts(outcomesTexts)
  const shown = boards.slice(0, MOST)
  const explain = (board: string): string => {
    const repeats = incidents[board]?.repeats
    if (!withRepeats || !repeats) return ''
    const { board: earlier, cause } = repeats
    if (cause === '') return t('repeatMarked')
    const title = earlier && incidents[earlier]?.title
    return title ? t('repeatOf', { title, cause }) : t('repeatSame', { cause })
  }
  return (
    <ul>
      {shown.map((board) => {
        const incident = incidents[board]
        if (!incident) return null
        const { title, severity, startedAt } = incident
        const why = explain(board)
        return (
          <li key={board}>
            <Link to="/board/$boardId/{-$stage}" params={{ boardId: board }}>
              {title}
            </Link>
            {severity !== null && <SeverityPill level={severity} />}
            <span className={styles.hint}>
              {startedAt === null ? t('undated') : formatDay(startedAt, zone)}
              {why && ` · ${why}`}
            </span>
          </li>
        )
      })}
      {boards.length > MOST && (
        <li className={styles.hint}>{t('andMore', { count: boards.length - MOST })}</li>
      )}
    </ul>
  )
}
