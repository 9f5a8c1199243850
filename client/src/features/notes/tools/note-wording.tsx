import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { coveredOf, NOTHING_COVERED } from '../../../canvas/covered.ts'
import { KIND_AT_STAGE } from '../../../causes/wording/kind-at-stage.ts'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { useBoardState } from '../../../sync/react.tsx'
import { useNotesSurface, usePlaneView, useScene } from '../surface/context.ts'
import { useNotesView } from '../view-store.ts'
import styles from './tools.module.css'

/** px: from the note, and from the edges of the canvas. */
const GAP = 8
/** px: as wide as it wants, and for which there is to be room below. */
const WIDTH = 272
const HEIGHT = 80

/** The hint on the wording of a note. */
export function NoteWording({ id }: { id: NoteId }) {
  const { stage } = useNotesSurface()
  const text = useBoardState(({ notes }) => notes[id]?.text ?? '')
  const people = usePeopleNames()
  const kind = KIND_AT_STAGE[stage]
  return kind ? <WordingHint id={id} text={text} kind={kind} people={people} brief /> : null
}

/** The same below the note that is being written, or above it where there is no room. */
export function WordingAtNote() {
  const id = useNotesView(({ editing }) => editing)
  return id === null ? null : <AtNote id={id as NoteId} /> // only notes have hints: others say nothing
}

function AtNote({ id }: { id: NoteId }) {
  const { plane, root } = useNotesSurface()
  const box = useScene(({ notes }) => notes.get(id))
  const { width, height } = usePlaneView((view) => view) // where the note is changes with all of it
  if (!box) return null
  const { left, right, bottom } = root.current ? coveredOf(root.current) : NOTHING_COVERED
  const from = plane.toScreen(box)
  const to = plane.toScreen({ x: box.x + box.width, y: box.y + box.height })
  const x = Math.max(left + GAP, Math.min(from.x, width - right - GAP - WIDTH))
  const isBelow = to.y + GAP + HEIGHT < height - bottom || from.y < HEIGHT
  return (
    <div
      className={styles.wording}
      data-above={!isBelow || undefined}
      style={{
        maxWidth: Math.min(WIDTH, width - 2 * GAP),
        transform: `translate(${Math.round(x)}px, ${Math.round(isBelow ? to.y : from.y)}px)`,
      }}
    >
      <div>
        <NoteWording key={id} id={id} />
      </div>
    </div>
  )
}
