import { prioritise } from '@herringbone/shared/methods/prioritise.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { Popover } from '@mantine/core'
import { Plus } from 'lucide-react'
import { rate } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { RatingPicker } from '../../../actions/rating-picker.tsx'
import { RecommendationPill, recommendationWords } from '../../../actions/recommendation.tsx'
import { usePriorityRule } from '../../../actions/use-priority-rule.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from './table.module.css'

interface RatingCellProps {
  action: Action
  /** Opened from elsewhere too: "Move to…". */
  opened?: boolean
  onOpened?: (opened: boolean) => void
}

/** "5 / 2" with what follows from it; a click opens both, in place of dragging in the matrix. */
export function RatingCell({ action, ...control }: RatingCellProps) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { id, risk, effort, text } = action
  const isRated = risk !== null || effort !== null
  const figures = t('riskEffort', { risk: risk ?? '–', effort: effort ?? '–' })
  const pill = <RecommendationPill rated={action} />
  const found = prioritise(action, usePriorityRule())
  const title = text || t('untitled')
  const recommended = 'missing' in found ? '' : recommendationWords(found)
  const label = isRated
    ? t('ratingOf', { text: title, rating: `${figures} ${recommended}`.trim() })
    : t('ratingAsk', { text: title })
  if (!canEdit) {
    return (
      <span className={styles.rating}>
        {isRated ? figures : '–'} {pill}
      </span>
    )
  }
  const { opened, onOpened } = control
  return (
    <Popover
      width={264}
      position="bottom-start"
      trapFocus
      returnFocus
      {...(opened !== undefined && { opened })}
      {...(onOpened && { onChange: onOpened })}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.value}
          data-missing={!isRated || undefined}
          aria-label={label}
          {...(onOpened && { onClick: () => onOpened(!opened) })}
        >
          <span className={styles.rating}>
            {isRated ? (
              <>
                <span className="hb-tabular">{figures}</span> {pill}
              </>
            ) : (
              <>
                <Plus size={13} aria-hidden="true" /> {t('rate')}
              </>
            )}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('rating')}
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      >
        <RatingPicker rated={action} canEdit onChange={(rating) => rate(board, id, rating)} />
      </Popover.Dropdown>
    </Popover>
  )
}
