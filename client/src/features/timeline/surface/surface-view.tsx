import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { CardLayer } from '../cards/card-layer.tsx'
import { attachGestures } from '../gestures/attach-gestures.ts'
import { useGesture } from '../gestures/gesture-store.ts'
import { MarqueeBox } from '../gestures/marquee-box.tsx'
import { LaneHeads } from '../lanes/lane-heads.tsx'
import { LaneRules } from '../lanes/lane-rules.tsx'
import { RemoteCursors } from '../presence/remote-cursors.tsx'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import { Axis } from './axis.tsx'
import { SurfaceContext } from './context.ts'
import { Dots } from './dots.tsx'
import { MilestoneFlags, MilestoneLines } from './milestones.tsx'
import styles from './surface.module.css'
import { createSurface, type Surface } from './surface.ts'

/** The canvas of the timeline; what floats over it comes as children. */
export function SurfaceView({ children }: { children: ReactNode }) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const [surface] = useState(() => createSurface(board))
  const root = useRef<HTMLDivElement>(null)
  const tool = useTimelineView((view) => view.tool)
  const panning = useGesture((state) => state.panning)
  const hand = useGesture((state) => state.spaceHeld) || tool === 'hand'
  useSurfaceLife(surface, root)

  return (
    <SurfaceContext value={surface}>
      <div className={styles.frame}>
        <section
          ref={root}
          className={styles.surface}
          data-surface
          data-tool={hand ? 'hand' : tool}
          data-panning={panning || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the way into the events by keyboard
          tabIndex={0}
          aria-label={t('surface')}
          aria-describedby="timeline-help"
        >
          <span id="timeline-help" className="hb-hidden">
            {t('surfaceHelp')}
          </span>
          <Dots />
          <MilestoneLines />
          <div className={styles.lanes}>
            <LaneRules />
            <CardLayer />
            <LaneHeads />
          </div>
          <MilestoneFlags />
          <Axis />
          <RemoteCursors />
          <MarqueeBox />
        </section>
        {children}
      </div>
    </SurfaceContext>
  )
}

/** Connects a surface to the board, to its size, to fonts and to what the pointer does. */
function useSurfaceLife(surface: Surface, root: React.RefObject<HTMLDivElement | null>): void {
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
    // Until Inter has loaded, widths were those of another font.
    document.fonts?.ready.then(
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
