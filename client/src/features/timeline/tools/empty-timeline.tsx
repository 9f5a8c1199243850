import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { CirclePlus, Download } from 'lucide-react'
import { useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addInView } from '../keys/add-in-view.ts'
import { useTimelineSlots } from '../slots.ts'
import { useSurface } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import styles from './tools.module.css'

/** What the stage is for, and the first step, while there is nothing on it. */
export function EmptyTimeline() {
  const t = useTexts(timelineTexts)
  const surface = useSurface()
  const canEdit = useCanEdit()
  const { openImport, openInvite } = useTimelineSlots()
  const os = useOs()
  const empty = useBoardState((state) => state.ready && Object.keys(state.events).length === 0)
  if (!empty) return null
  return (
    <div className={styles.empty}>
      <h2>{t('emptyTitle')}</h2>
      <p>{canEdit ? t('emptyBody') : t('emptyRead')}</p>
      {canEdit && (
        <>
          <div className={styles.emptySteps}>
            <Button
              leftSection={<CirclePlus size={18} aria-hidden="true" />}
              onClick={() => addInView(surface)}
            >
              {t('emptyAdd')}
            </Button>
            {openImport && (
              <Button
                variant="default"
                leftSection={<Download size={18} aria-hidden="true" />}
                onClick={() => openImport()}
              >
                {t('emptyImport')}
              </Button>
            )}
            {openInvite && (
              <Button variant="subtle" onClick={openInvite}>
                {t('emptyInvite')}
              </Button>
            )}
          </div>
          <p className={styles.emptyPaste}>
            {t('emptyPaste', { keys: os === 'macos' ? '⌘V' : 'Ctrl+V' })}
          </p>
        </>
      )}
    </div>
  )
}
