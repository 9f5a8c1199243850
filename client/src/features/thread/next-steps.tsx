import { Button } from '@mantine/core'
import { Clock, GitBranchPlus } from 'lucide-react'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import { threadTexts } from './thread-texts.ts'

/** The first steps of a thread: to where facts are put down, and to where one asks why. */
export function NextSteps({ centred = false }: { centred?: boolean }) {
  const t = useTexts(threadTexts)
  const board = useBoard()
  const goToStage = useGoToStage()
  const hasFacts = useBoardState(({ events }) => Object.keys(events).length > 0)
  return (
    <div className={styles.steps} data-centred={centred || undefined}>
      {!hasFacts && (
        <Button
          variant="default"
          leftSection={<Clock size={17} aria-hidden="true" />}
          onClick={() => {
            showSurface(board, 'timeline', 'own')
            goToStage('timeline')
          }}
        >
          {t('toTimeline')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<GitBranchPlus size={17} aria-hidden="true" />}
        onClick={() => {
          showSurface(board, 'causes', 'whys')
          goToStage('causes')
        }}
      >
        {t('toWhys')}
      </Button>
    </div>
  )
}
