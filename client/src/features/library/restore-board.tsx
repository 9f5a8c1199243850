import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button } from '@mantine/core'
import { explainError } from '../../api/error-texts.ts'
import { useMoveBoard } from '../../api/shelf.ts'
import { formatDay } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-row.module.css'
import { libraryTexts } from './library-texts.ts'

/** Takes a board out of the bin; says until when that can be done. */
export function RestoreBoard({ board }: { board: BoardSummary }) {
  const t = useTexts(libraryTexts)
  const move = useMoveBoard()
  const until = (board.deletedAt ?? 0) + LIMITS.binMs
  return (
    <div className={styles.restore}>
      <p>{t('keptUntil', { day: formatDay(until, board.timeZone) })}</p>
      <Button
        variant="default"
        loading={move.isPending}
        aria-label={t('restoreBoard', { title: board.title })}
        onClick={() => move.mutate({ board: board.id, move: 'restore' })}
      >
        {t('restore')}
      </Button>
      {move.isError && <p role="alert">{explainError(move.error)}</p>}
    </div>
  )
}
