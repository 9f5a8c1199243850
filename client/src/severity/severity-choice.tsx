import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import type { SeverityLevel } from '@herringbone/shared/model/severity-level.ts'
import { useIsLocked } from '../session/use-is-locked.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { SeverityPill } from '../ui/severity-pill.tsx'
import { useTexts } from '../ui/texts.ts'
import styles from './severity.module.css'
import { severityLevelTexts } from './severity-level-texts.ts'
import { useSeverityLevels } from './use-severity-levels.ts'

interface SeverityChoiceProps {
  /** Id of what it is called by. */
  labelledBy: string
  /** Each level with its meaning, one below the other; else only the names in a row. */
  withMeaning?: boolean
}

/** How severe it was, by the workspace's levels; what was chosen says what it means. */
export function SeverityChoice({ labelledBy, withMeaning = false }: SeverityChoiceProps) {
  const t = useTexts(severityLevelTexts)
  const board = useBoard()
  const severity = useBoardState(({ brief }) => brief.severity)
  const levels = useSeverityLevels()
  const isLocked = useIsLocked('brief') // whose field it is, wherever it is chosen
  const canEdit = useCanEdit() && !isLocked
  const chosen = levels.find((level) => level.severity === severity)
  return (
    <div className={styles.choice}>
      {canEdit ? (
        // biome-ignore lint/a11y/useSemanticElements: what labels it is a heading of the card
        <div
          role="group"
          aria-labelledby={labelledBy}
          className={withMeaning ? styles.list : styles.row}
        >
          {levels.map((level) => (
            <button
              key={level.severity}
              type="button"
              aria-pressed={level.severity === severity}
              title={withMeaning ? undefined : level.meaning}
              onClick={() =>
                board.edit((doc) =>
                  changeBrief(doc, {
                    severity: level.severity === severity ? null : level.severity,
                  }),
                )
              }
            >
              <span className={styles.name}>{level.name}</span>
              {withMeaning && <span className={styles.meaning}>{level.meaning}</span>}
            </button>
          ))}
        </div>
      ) : severity === null ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <p>
          <SeverityPill level={severity} name={chosen?.name} />
        </p>
      )}
      {isLocked && withMeaning && <p className={styles.none}>{t('lockedBrief')}</p>}
      {chosen && <Level level={chosen} hasMeaning={!withMeaning || !canEdit} />}
    </div>
  )
}

function Level({ level, hasMeaning }: { level: SeverityLevel; hasMeaning: boolean }) {
  const t = useTexts(severityLevelTexts)
  const parts = hasMeaning
    ? (['meaning', 'escalation', 'response'] as const)
    : (['escalation', 'response'] as const)
  return (
    <dl className={styles.level}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>{level[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
