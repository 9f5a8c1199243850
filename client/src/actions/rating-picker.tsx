import { type Action, SCORES, type Score } from '@herringbone/shared/model/action.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useTexts } from '../ui/texts.ts'
import type { Rating } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { RecommendationPill, RecommendationReason } from './recommendation.tsx'

interface RatingPickerProps {
  rated: Pick<Action, 'risk' | 'effort'>
  /** Is given the part that was chosen. */
  onChange: (rating: Partial<Rating>) => void
  canEdit: boolean
}

/** Risk reduction and effort, one to five each, and what follows from them with its reason. */
export function RatingPicker({ rated, onChange, canEdit }: RatingPickerProps) {
  const t = useTexts(actionTexts)
  const { risk, effort } = rated
  return (
    <div className={styles.rating}>
      <ScoreField
        label={t('risk')}
        score={risk}
        canEdit={canEdit}
        onChange={(score) => onChange({ risk: score })}
      />
      <ScoreField
        label={t('effort')}
        score={effort}
        canEdit={canEdit}
        onChange={(score) => onChange({ effort: score })}
      />
      <div className={styles.ratingEnd}>
        <RecommendationPill rated={rated} />
        {canEdit && (risk !== null || effort !== null) && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onChange({ risk: null, effort: null })}
          >
            {t('clearRating')}
          </Button>
        )}
      </div>
      <RecommendationReason rated={rated} />
    </div>
  )
}

interface ScoreFieldProps {
  label: string
  score: Score | null
  canEdit: boolean
  onChange: (score: Score) => void
}

function ScoreField({ label, score, canEdit, onChange }: ScoreFieldProps) {
  return (
    <div className={styles.score}>
      <span aria-hidden="true">{label}</span>
      {canEdit ? (
        <SegmentedControl
          size="xs"
          aria-label={label}
          value={score === null ? '' : String(score)}
          data={SCORES.map(String)}
          onChange={(chosen) => {
            const found = SCORES.find((one) => String(one) === chosen)
            if (found) onChange(found)
          }}
        />
      ) : (
        <span className="hb-tabular">{score ?? '–'}</span>
      )}
    </div>
  )
}
