import type { StageId } from '@herringbone/shared/model/stage.ts'
import { SegmentedControl } from '@mantine/core'
import { useStageName } from '../../session/stage-texts.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './stage-views.module.css'

interface StageSwitchProps {
  stage: StageId
  notes: boolean
  onChange: (notes: boolean) => void
}

/** Between a stage's own surface and its notes; not while a silent round takes the place of both. */
export function StageSwitch({ stage, notes, onChange }: StageSwitchProps) {
  const t = useTexts(boardTexts)
  const name = useStageName()
  const isSilent = useSession(({ view }) => view?.round?.stage === stage)
  if (isSilent) return null
  return (
    <div className={styles.strip}>
      <SegmentedControl
        size="xs"
        aria-label={t('stageViews', { stage: name(stage) })}
        value={notes ? 'notes' : 'own'}
        onChange={(value) => onChange(value === 'notes')}
        data={[
          { value: 'own', label: name(stage) },
          { value: 'notes', label: t('stageNotes') },
        ]}
      />
    </div>
  )
}
