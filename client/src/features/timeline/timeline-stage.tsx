import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useEffect } from 'react'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { Inspector } from '../../ui/inspector.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { useGesture } from './gestures/gesture-store.ts'
import { LaterList } from './later-list.ts'
import { ListAlone } from './list-alone.tsx'
import { SurfaceView } from './surface/surface-view.tsx'
import styles from './timeline-stage.module.css'
import { timelineTexts } from './timeline-texts.ts'
import { openView, useTimelineView, viewStore } from './view-store.ts'

const LaterInspector = lazyPart(async () => ({
  default: (await import('./inspector/event-inspector.tsx')).EventInspector,
}))

/** The Timeline stage: the canvas with the list beside it, or the list alone where space is short. */
export function TimelineStage() {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  const listOpen = useTimelineView((view) => view.listOpen)
  const canvasOnPhone = useTimelineView((view) => view.canvasOnPhone)
  useEffect(() => openView(board.id), [board])

  if (narrow && !canvasOnPhone) {
    return (
      <div className={styles.stage}>
        <ListAlone />
        <Details />
      </div>
    )
  }
  return (
    <div className={styles.stage}>
      {listOpen && !narrow && (
        <section className={styles.list} aria-label={t('listPanel')}>
          <Suspense>
            <LaterList />
          </Suspense>
        </section>
      )}
      <SurfaceView />
      <Details />
    </div>
  )
}

/** The inspector, while something is selected and until it is closed by hand. */
function Details() {
  const t = useTexts(timelineTexts)
  const selection = useTimelineView((view) => view.selection)
  const closed = useTimelineView((view) => view.inspectorClosed)
  const editing = useTimelineView((view) => view.fresh !== null)
  const dragging = useGesture((state) => state.drag !== null)
  const present = useBoardState((state) => [...selection].some((id) => state.events[id]))
  // A new event is written first; its details come when it has a text.
  if (!present || closed || editing) return null
  return (
    <Inspector
      aside={dragging}
      label={t('inspector')}
      closeLabel={t('closeInspector')}
      onClose={() => viewStore.setState({ inspectorClosed: true })}
    >
      <Suspense>
        <LaterInspector />
      </Suspense>
    </Inspector>
  )
}
