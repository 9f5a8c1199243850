import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { formatDay, formatDuration } from '../../ui/format.ts'
import { MarkedText } from '../../ui/marked-text.tsx'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ActionProgress } from './action-progress.tsx'
import { BoardHits } from './board-hits.tsx'
import styles from './board-row.module.css'
import { BoardRowMenu } from './board-row-menu.tsx'
import { libraryTexts } from './library-texts.ts'
import { RestoreBoard } from './restore-board.tsx'

const ButtonLink = createLink(Button<'a'>)

/** One session. Its link covers the whole row, apart from what else in it can be pressed. */
export function BoardRow({ board }: { board: BoardSummary }) {
  const t = useTexts(libraryTexts)
  const live = board.status === 'live'
  const isThrownAway = board.deletedAt !== null
  const facts = [
    board.startedAt === null
      ? t('created', { day: formatDay(board.createdAt, board.timeZone) })
      : formatDay(board.startedAt, board.timeZone),
    board.services.join(', '),
    board.impactMs === null ? '' : formatDuration(board.impactMs),
    board.people > 0 ? t('people', { count: board.people }) : t('events', { count: board.events }),
    board.isRepeat ? t('isRepeat') : '',
  ]
  return (
    <li className={styles.row} data-live={live || undefined}>
      <div className={styles.severity}>
        {board.severity !== null && <SeverityPill level={board.severity} />}
      </div>
      <div className={styles.text}>
        <h2>
          <MarkedText text={board.title} marks={board.titleMarks} />
          {board.visibility === 'invited' && (
            <Lock className={styles.lock} size={14} role="img" aria-label={t('invitedOnly')} />
          )}
        </h2>
        <p className="hb-tabular">{facts.filter(Boolean).join(' · ')}</p>
        {board.tags.length > 0 && (
          <ul className={styles.tags} aria-label={t('tag')}>
            {board.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
        {!isThrownAway && <BoardHits boardId={board.id} hits={board.hits} />}
      </div>
      <ActionProgress {...board.actions} />
      {live && (
        <span className={styles.live}>
          <span aria-hidden>●</span> {t('isLive')}
        </span>
      )}
      {!live && board.review !== 'draft' && (
        <span className={styles.review} data-review={board.review}>
          {t(board.review)}
        </span>
      )}
      {isThrownAway ? (
        <RestoreBoard board={board} />
      ) : (
        <>
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
          <BoardRowMenu board={board} />
        </>
      )}
    </li>
  )
}
