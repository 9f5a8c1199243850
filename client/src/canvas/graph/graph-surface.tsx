import { type ReactNode, type RefObject, useRef } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { Paper } from '../paper.tsx'
import { Cursors, Drawn, Glove } from '../pointer-marks.tsx'
import { SearchBar } from '../search-bar.tsx'
import planeStyles from '../surface.module.css'
import { useCanvasKeys } from '../use-canvas-keys.ts'
import { useSurfaceLife } from '../use-surface-life.ts'
import { ZoomTools } from '../zoom-tools.tsx'
import { useGraphCanvas, useGraphGesture } from './context.ts'
import styles from './graph.module.css'
import { commandKeys } from './graph-command-keys.ts'
import { graphPointers } from './graph-pointers.ts'
import { graphTexts } from './graph-texts.ts'
import { graphView, useGraphView } from './graph-view.ts'
import { matchNodes } from './match-nodes.ts'
import { useGraphClipboard } from './use-graph-clipboard.ts'
import { World } from './world.tsx'

/** The canvas, with what every surface has floating over it, and what this one adds. */
export function GraphSurface({ children }: { children?: ReactNode }) {
  const t = useTexts(graphTexts)
  const canvas = useGraphCanvas()
  const root = useRef<HTMLElement>(null)
  useSurfaceLife(canvas, root, graphPointers)
  useCanvasKeys(commandKeys(canvas), root)
  useGraphClipboard(canvas)
  return (
    <div className={planeStyles.frame}>
      <Canvas root={root} />
      <SearchBar
        label={t('search')}
        match={(query) => matchNodes(canvas, query)}
        goTo={canvas.goTo}
      />
      {children}
      <GraphZoom />
    </div>
  )
}

function Canvas({ root }: { root: RefObject<HTMLElement | null> }) {
  const { plane, spec } = useGraphCanvas()
  const tool = useGraphView((view) => view.tool)
  const helpId = `${spec.surface}-help`
  return (
    <section
      ref={root}
      className={planeStyles.surface}
      data-surface
      data-tool={tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the way into the canvas by keyboard
      tabIndex={0}
      aria-label={spec.label()}
      aria-describedby={helpId}
    >
      <span id={helpId} className="hb-hidden">
        {spec.help()}
      </span>
      <Paper plane={plane} />
      <World />
      <Pointers />
    </section>
  )
}

/** What the pointers do, this one and those of the others. */
function Pointers() {
  const { plane, spec } = useGraphCanvas()
  const marquee = useGraphGesture((state) => state.marquee)
  const panning = useGraphGesture((state) => state.panning)
  const held = useGraphGesture((state) => state.spaceHeld)
  const hidden = useGraphView((view) => view.cursorsHidden)
  const hand = useGraphView((view) => view.tool === 'hand')
  return (
    <>
      <Cursors plane={plane} stage={spec.stage} surface={spec.surface} hidden={hidden} />
      <Drawn marquee={marquee} />
      <DropGap />
      <DropHint />
      <Glove panning={panning} held={held || hand} />
    </>
  )
}

/** Between which others it would come to stand. */
function DropGap() {
  const { plane } = useGraphCanvas()
  const gap = useGraphGesture(({ drag }) => drag?.drop?.gap)
  if (!gap) return null
  const { x, y } = plane.toScreen(gap)
  const width = gap.width * plane.view.getState().zoom
  return (
    <div className={styles.gap} style={{ width, transform: `translate(${x}px, ${y - 2}px)` }} />
  )
}

/** What letting go would do, beside the pointer. */
function DropHint() {
  const drag = useGraphGesture((state) => state.drag)
  if (!drag?.drop) return null
  const { drop, at } = drag
  return (
    <div
      className={styles.hint}
      data-refuses={drop.apply ? undefined : ''}
      style={{ transform: `translate(${Math.round(at.x) + 16}px, ${Math.round(at.y) + 18}px)` }}
    >
      {drop.hint}
    </div>
  )
}

function GraphZoom() {
  const canvas = useGraphCanvas()
  const nothing = useGraphView((view) => view.selection.size === 0)
  const hidden = useGraphView((view) => view.cursorsHidden)
  return (
    <ZoomTools
      plane={canvas.plane}
      onFit={() => canvas.run('fit')}
      onFitSelection={nothing ? undefined : () => canvas.run('fitSelection')}
      showsCursors={!hidden}
      onShowCursors={(shows) => graphView.setState({ cursorsHidden: !shows })}
    />
  )
}
