import { type RefObject, Suspense, useRef } from 'react'
import { Paper } from '../../../canvas/paper.tsx'
import { Cursors, Drawn, Glove } from '../../../canvas/pointer-marks.tsx'
import styles from '../../../canvas/surface.module.css'
import { useCanvasKeys } from '../../../canvas/use-canvas-keys.ts'
import { useSurfaceLife } from '../../../canvas/use-surface-life.ts'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { useNotesClipboard } from '../clipboard/use-notes-clipboard.ts'
import { notesPointers } from '../gestures/notes-pointers.ts'
import { notesCommandKeys } from '../keys/notes-command-keys.ts'
import { notesTexts } from '../notes-texts.ts'
import { NotesSearch } from '../search/notes-search.tsx'
import { EmptyNotes } from '../tools/empty-notes.tsx'
import { NotesTools } from '../tools/notes-tools.tsx'
import { NotesZoom } from '../tools/notes-zoom.tsx'
import { SelectionBar } from '../tools/selection-bar.tsx'
import { StageQuestion } from '../tools/stage-question.tsx'
import { ToolHint } from '../tools/tool-hint.tsx'
import { useNotesView } from '../view-store.ts'
import { useGesture, useNotesSurface } from './context.ts'
import { GroupAreas } from './group-areas.tsx'
import { World } from './world.tsx'

const WordingAtNote = lazyPart(async () => ({
  default: (await import('../tools/note-wording.tsx')).WordingAtNote,
}))

/** The canvas of the notes with the tools that float over it. */
export function SurfaceView() {
  const surface = useNotesSurface()
  const root = useRef<HTMLElement>(null)
  useSurfaceLife(surface, root, notesPointers)
  useCanvasKeys(notesCommandKeys(surface), root)
  useNotesClipboard(surface)
  return (
    <div className={styles.frame}>
      <Canvas root={root} />
      <StageQuestion />
      <EmptyNotes />
      <ToolHint />
      <NotesSearch />
      <SelectionBar />
      <Suspense>
        <WordingAtNote />
      </Suspense>
      <NotesTools />
      <NotesZoom />
    </div>
  )
}

function Canvas({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTexts(notesTexts)
  const { plane } = useNotesSurface()
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
      <Paper plane={plane} />
      <GroupAreas />
      <World />
      <Pointers />
    </section>
  )
}

/** What the pointers do, this one and those of the others. */
function Pointers() {
  const { plane, stage } = useNotesSurface()
  const marquee = useGesture((state) => state.marquee)
  const lasso = useGesture((state) => state.lasso)
  const panning = useGesture((state) => state.panning)
  const held = useGesture((state) => state.spaceHeld)
  const hidden = useNotesView((view) => view.cursorsHidden)
  const hand = useNotesView((view) => view.tool === 'hand')
  return (
    <>
      <Cursors plane={plane} stage={stage} surface="notes" hidden={hidden} />
      <Drawn marquee={marquee} lasso={lasso} />
      <Glove panning={panning} held={held || hand} />
    </>
  )
}
