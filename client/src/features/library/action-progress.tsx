import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-row.module.css'
import { libraryTexts } from './library-texts.ts'

/** How far the actions of a board are; the bar repeats the words. */
export function ActionProgress({ total, done, late }: BoardSummary['actions']) {
  const t = useTexts(libraryTexts)
  if (total === 0) return null
  return (
    <div className={styles.progress}>
      <div className={styles.bar} data-late={late > 0 || undefined} aria-hidden>
        <div style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <p className="hb-tabular">
        {t('actionsDone', { done, count: total })}
        {late > 0 && (
          <>
            {' · '}
            <strong>{t('actionsLate', { count: late })}</strong>
          </>
        )}
      </p>
    </div>
  )
}
