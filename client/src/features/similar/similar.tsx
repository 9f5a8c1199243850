import type { SimilarBoard } from '@herringbone/shared/api/boards.ts'
import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useSimilarBoards } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { useBoard } from '../../sync/react.tsx'
import { formatDay } from '../../ui/format.ts'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './similar.module.css'
import { similarTexts } from './similar-texts.ts'

/** Incidents of before that are like this one, each with what they have in common. */
export function Similar() {
  const t = useTexts(similarTexts)
  const id = useId()
  const board = useBoard()
  const { data, isError, error, refetch } = useSimilarBoards(board.id)
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      {isError && !data && (
        <p role="alert">
          {explainError(error)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => refetch()}>
            {t('retry')}
          </Button>
        </p>
      )}
      {!isError && !data && <Skeleton height={48} aria-label={t('loading')} />}
      {data?.boards.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {data && data.boards.length > 0 && (
        <ul className={styles.list}>
          {data.boards.map((one) => (
            <SimilarRow key={one.id} board={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function SimilarRow({ board }: { board: SimilarBoard }) {
  const t = useTexts(similarTexts)
  const { id, title, severity, startedAt, createdAt, timeZone } = board
  const reasons = [
    ...board.causes.map(({ other }) => t('cause', { name: other })),
    board.services.length > 0 ? t('services', { names: board.services.join(', ') }) : '',
    board.tags.length > 0 ? t('tags', { names: board.tags.join(', ') }) : '',
    board.words.length > 0 ? t('words', { names: board.words.join(', ') }) : '',
  ].filter(Boolean)
  return (
    <li>
      <p className={styles.head}>
        {severity !== null && <SeverityPill level={severity} />}
        <Link to="/board/$boardId/{-$stage}" params={{ boardId: id }} target="_blank">
          {title}
        </Link>
        <span className={styles.none}>{formatDay(startedAt ?? createdAt, timeZone)}</span>
      </p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  )
}
