import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { attachWheel } from '../../../canvas/attach-wheel.ts'
import { type CursorSurface, RemoteCursors } from '../../../canvas/remote-cursors.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useNotesClipboard } from '../clipboard/use-notes-clipboard.ts'
import { attachPointers } from '../gestures/attach-pointers.ts'
import { useNotesKeys } from '../keys/use-notes-keys.ts'
import { notesTexts } from '../notes-texts.ts'
import { SearchBar } from '../search/search-bar.tsx'
import { EmptyNotes } from '../tools/empty-notes.tsx'
import { NotesTools } from '../tools/notes-tools.tsx'
import { SelectionBar } from '../tools/selection-bar.tsx'
import { StageQuestion } from '../tools/stage-question.tsx'
import { ToolHint } from '../tools/tool-hint.tsx'
import { ZoomTools } from '../tools/zoom-tools.tsx'
import { useNotesView } from '../view-store.ts'
import { useGesture, useNotesSurface } from './context.ts'
import { GroupAreas } from './group-areas.tsx'
import { Paper } from './paper.tsx'
import { isOnNotes } from './presence.ts'
import styles from './surface.module.css'
import type { NotesSurface } from './surface.ts'
import { World } from './world.tsx'

/** The canvas of the notes with the tools that float over it. */
export function SurfaceView() {
  const surface = useNotesSurface()
  const root = useRef<HTMLElement>(null)
  useSurfaceLife(surface, root)
  useNotesKeys(surface, root)
  useNotesClipboard(surface)
  return (
    <div className={styles.frame}>
      <Canvas root={root} />
      <StageQuestion />
      <EmptyNotes />
      <ToolHint />
      <SearchBar />
      <SelectionBar />
      <NotesTools />
      <ZoomTools />
    </div>
  )
}

function Canvas({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTexts(notesTexts)
  const tool = useNotesView((view) => view.tool)
  return (
    <section
      ref={root}
      className={styles.surface}
      data-surface
      data-tool={tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the way into the notes by keyboard
      tabIndex={0}
      aria-label={t('surface')}
      aria-describedby="notes-help"
    >
      <span id="notes-help" className="hb-hidden">
        {t('surfaceHelp')}
      </span>
      <Paper />
      <GroupAreas />
      <World />
      <Cursors />
      <Drawn />
      <Glove />
    </section>
  )
}

/** The pointers of the others, unless this person has hidden them. */
function Cursors() {
  const surface = useNotesSurface()
  const hidden = useNotesView((view) => view.cursorsHidden)
  const here = useMemo<CursorSurface>(
    () => ({
      isHere: isOnNotes(surface),
      pointAt: (x, y) => surface.plane.toScreen({ x, y }),
      onMove: (listener) => surface.plane.view.subscribe(listener),
    }),
    [surface],
  )
  return <RemoteCursors surface={here} hidden={hidden} />
}

/** What the pointer draws: a rectangle or a line. */
function Drawn() {
  const marquee = useGesture((state) => state.marquee)
  const lasso = useGesture((state) => state.lasso)
  return (
    <>
      {marquee && <div className={styles.marquee} style={marquee} />}
      {lasso && (
        <svg className={styles.lasso} aria-hidden="true">
          <path d={`M${lasso.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
        </svg>
      )}
    </>
  )
}

/** Covers everything while the pointer is a hand: it moves the view wherever it takes hold. */
function Glove() {
  const panning = useGesture((state) => state.panning)
  const held = useGesture((state) => state.spaceHeld)
  const hand = useNotesView((view) => view.tool === 'hand')
  if (!panning && !held && !hand) return null
  return <div className={styles.glove} data-panning={panning || undefined} />
}

/** Connects a canvas to the board, to its size, to fonts and to what the pointer does. */
function useSurfaceLife(surface: NotesSurface, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    surface.root.current = element
    const measure = () => surface.resize(element.clientWidth, element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const { plane } = surface
    const stops = [
      attachPointers(element, surface),
      attachWheel(element, { panBy: plane.panBy, zoomBy: plane.zoomBy }),
    ]
    let here = true
    // Until Inter has loaded, widths were those of another font.
    document.fonts?.ready?.then(
      () => here && surface.remeasure(),
      () => {}, // a font that does not load leaves what was measured as it is
    )
    return () => {
      here = false
      surface.root.current = null
      observer.disconnect()
      for (const stop of stops) stop()
    }
  }, [surface, root])
}
