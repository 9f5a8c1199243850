import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { formatDay, formatDuration } from '../../ui/format.ts'
import { MarkedText } from '../../ui/marked-text.tsx'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-row.module.css'
import { libraryTexts } from './library-texts.ts'

const ButtonLink = createLink(Button<'a'>)

/** One session. The one link in it covers the whole row. */
export function BoardRow({ board }: { board: BoardSummary }) {
  const t = useTexts(libraryTexts)
  const live = board.status === 'live'
  const facts = [
    board.startedAt === null
      ? t('created', { day: formatDay(board.createdAt, board.timeZone) })
      : formatDay(board.startedAt, board.timeZone),
    board.services.join(', '),
    board.impactMs === null ? '' : formatDuration(board.impactMs),
    board.people > 0 ? t('people', { count: board.people }) : t('events', { count: board.events }),
  ]
  return (
    <li className={styles.row} data-live={live || undefined}>
      <div className={styles.severity}>
        {board.severity !== null && <SeverityPill level={board.severity} />}
      </div>
      <div className={styles.text}>
        <h2>
          <MarkedText text={board.title} marks={board.titleMarks} />
        </h2>
        <p className="hb-tabular">{facts.filter(Boolean).join(' · ')}</p>
        {board.hits.map(({ kind, at, text, marks }) => (
          <p key={`${kind} ${at} ${text}`} className={styles.excerpt}>
            <MarkedText text={text} marks={marks} />
          </p>
        ))}
      </div>
      {live && (
        <span className={styles.live}>
          <span aria-hidden>●</span> {t('isLive')}
        </span>
      )}
      <ButtonLink
        className={styles.open}
        component="a"
        to="/board/$boardId/{-$stage}"
        params={{ boardId: board.id }}
        variant={live ? 'filled' : 'default'}
        aria-label={t(live ? 'joinBoard' : 'openBoard', { title: board.title })}
      >
        {t(live ? 'join' : 'open')}
      </ButtonLink>
    </li>
  )
}
