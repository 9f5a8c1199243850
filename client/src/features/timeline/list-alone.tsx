import { Button } from '@mantine/core'
import { ChartGantt } from 'lucide-react'
import { Suspense } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { useTimelineClipboard } from './clipboard/use-timeline-clipboard.tsx'
import { LaterList } from './later-list.ts'
import { SearchBar } from './search/search-bar.tsx'
import styles from './timeline-stage.module.css'
import { timelineTexts } from './timeline-texts.ts'
import { viewStore } from './view-store.ts'

/** The list in place of the canvas, on a phone. */
export function ListAlone() {
  const t = useTexts(timelineTexts)
  useTimelineClipboard(() => ({ at: Math.floor(Date.now() / 60_000) * 60_000, lane: null }))
  return (
    <section className={styles.alone} aria-label={t('listPanel')}>
      <SearchBar onReveal={(id) => viewStore.setState({ focused: id })} />
      <Suspense>
        <LaterList alone />
      </Suspense>
      <Button
        className={styles.switch ?? ''}
        variant="default"
        size="compact-md"
        leftSection={<ChartGantt size={16} aria-hidden="true" />}
        onClick={() => viewStore.setState({ canvasOnPhone: true })}
      >
        {t('canvas')}
      </Button>
    </section>
  )
}
