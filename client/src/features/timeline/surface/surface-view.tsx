import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type CursorSurface, RemoteCursors } from '../../../canvas/remote-cursors.tsx'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { CardLayer } from '../cards/card-layer.tsx'
import { useTimelineClipboard } from '../clipboard/use-timeline-clipboard.tsx'
import { attachGestures } from '../gestures/attach-gestures.ts'
import { useGesture } from '../gestures/gesture-store.ts'
import { MarqueeBox } from '../gestures/marquee-box.tsx'
import { useCanvasDrop } from '../gestures/use-canvas-drop.ts'
import { middleOfView } from '../keys/add-in-view.ts'
import { useTimelineKeys } from '../keys/use-timeline-keys.ts'
import { LaneHeads } from '../lanes/lane-heads.tsx'
import { LaneRules } from '../lanes/lane-rules.tsx'
import { MoreBelow } from '../lanes/more-below.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { SearchBar } from '../search/search-bar.tsx'
import { timelineTexts } from '../timeline-texts.ts'
import { EmptyTimeline } from '../tools/empty-timeline.tsx'
import { EventMenu } from '../tools/event-menu.tsx'
import { TimelineTools } from '../tools/timeline-tools.tsx'
import { ToolHint } from '../tools/tool-hint.tsx'
import { ZoomTools } from '../tools/zoom-tools.tsx'
import { useTimelineView } from '../view-store.ts'
import { Axis } from './axis.tsx'
import { SurfaceContext, useSurface } from './context.ts'
import { Dots } from './dots.tsx'
import { loadTextFont } from './measure-text.ts'
import { MilestoneFlags, MilestoneLines } from './milestones.tsx'
import styles from './surface.module.css'
import { createSurface, type Surface } from './surface.ts'

/** The canvas of the timeline with the tools that float over it. */
export function SurfaceView() {
  const board = useBoard()
  const [surface] = useState(() => createSurface(board))
  const root = useRef<HTMLElement>(null)
  useSurfaceLife(surface, root)
  useTimelineKeys(surface, root)
  usePresence(surface)
  useTimelineClipboard(() => ({ at: middleOfView(surface).at, lane: null }))
  return (
    <SurfaceContext value={surface}>
      <div className={styles.frame}>
        <Canvas root={root} />
        <EmptyTimeline />
        <ToolHint />
        <SearchBar onReveal={(id) => surface.camera.reveal(id)} />
        <TimelineTools />
        <ZoomTools />
        <EventMenu root={root} />
      </div>
    </SurfaceContext>
  )
}

function Canvas({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTexts(timelineTexts)
  const tool = useTimelineView((view) => view.tool)
  const drop = useCanvasDrop()
  return (
    <section
      ref={root}
      className={styles.surface}
      data-surface
      data-tool={tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the way into the events by keyboard
      tabIndex={0}
      aria-label={t('surface')}
      aria-describedby="timeline-help"
      {...drop}
    >
      <span id="timeline-help" className="hb-hidden">
        {t('surfaceHelp')}
      </span>
      <Dots />
      <MilestoneLines />
      <div className={styles.lanes}>
        <div className={styles.clip}>
          <LaneRules />
          <CardLayer />
        </div>
        <LaneHeads />
        <MoreBelow />
      </div>
      <MilestoneFlags />
      <Axis />
      <Cursors />
      <MarqueeBox />
      <Glove />
    </section>
  )
}

/** The pointers of the others, unless this person has hidden them. */
function Cursors() {
  const surface = useSurface()
  const hidden = useTimelineView((view) => view.cursorsHidden)
  const here = useMemo<CursorSurface>(
    () => ({
      isHere: (motion) => motion.stage === 'timeline' && !motion.surface,
      pointAt: surface.pointAt,
      onMove: (listener) => surface.layers.onMove(listener),
    }),
    [surface],
  )
  return <RemoteCursors surface={here} hidden={hidden} />
}

/**
 * Covers everything while the pointer is a hand: it moves the view wherever it takes hold. A cover,
 * and not a cursor on all that is below, since that would style a thousand elements anew.
 */
function Glove() {
  const panning = useGesture((state) => state.panning)
  const held = useGesture((state) => state.spaceHeld)
  const hand = useTimelineView((view) => view.tool === 'hand')
  if (!panning && !held && !hand) return null
  return <div className={styles.glove} data-panning={panning || undefined} />
}

/** Connects a surface to the board, to its size, to fonts and to what the pointer does. */
function useSurfaceLife(surface: Surface, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const measure = () => surface.resize(element.clientWidth, element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const disconnect = surface.connect()
    const detach = attachGestures(element, surface)
    let here = true
    loadTextFont()?.then(
      () => here && surface.remeasure(),
      () => {}, // a font that does not load leaves what was measured as it is
    )
    return () => {
      here = false
      observer.disconnect()
      detach()
      disconnect()
    }
  }, [surface, root])
}
