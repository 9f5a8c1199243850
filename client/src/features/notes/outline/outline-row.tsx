import { noteText } from '@herringbone/shared/doc/edit-notes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { memo, Suspense, useRef } from 'react'
import { OutlineField } from '../../../canvas/outline-field.tsx'
import { useNear } from '../../../canvas/use-near.ts'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useBoard } from '../../../sync/react.tsx'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { NoteAuthor } from '../cards/note-author.tsx'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface, useScene } from '../surface/context.ts'
import { select, useNotesView } from '../view-store.ts'
import styles from './outline.module.css'
import { RowMenu } from './row-menu.tsx'

const NoteWording = lazyPart(async () => ({
  default: (await import('../tools/note-wording.tsx')).NoteWording,
}))

/** A note in the list. Only near what is seen it can be edited: a board may have thousands. */
export const OutlineRow = memo(function OutlineRow({ id }: { id: NoteId }) {
  const note = useScene((scene) => scene.notes.get(id))
  const selected = useNotesView((view) => view.selection.has(id))
  const row = useRef<HTMLLIElement>(null)
  const near = useNear(row)
  return (
    <li
      ref={row}
      className={styles.row}
      data-note={note?.color}
      data-outline-item={id}
      data-selected={selected || undefined}
    >
      {near ? (
        <Editable id={id} selected={selected} />
      ) : (
        <span className={styles.far}>{note?.text}</span>
      )}
    </li>
  )
})

/** The text of a note, edited where it stands. Up and down go from note to note. */
function Editable({ id, selected }: { id: NoteId; selected: boolean }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const surface = useNotesSurface()
  const signedBy = useScene((scene) => scene.notes.get(id)?.signedBy)
  const value = useScene((scene) => scene.notes.get(id)?.text ?? '')
  return (
    <>
      <OutlineField
        getText={() => noteText(board.doc, id)}
        maxLength={LIMITS.noteTextChars}
        label={t('outlineNote')}
        placeholder={t('emptyNote')}
        onFocus={() => {
          select([id])
          const box = surface.boxOf(id)
          if (box) surface.plane.reveal(box)
        }}
      />
      {signedBy && <NoteAuthor person={signedBy} className={styles.author} />}
      <VoteMarks option={`note:${id}`} label={value} active={selected} />
      <RowMenu id={id} text={value || t('emptyNote')} />
      {selected && (
        <div className={styles.wording}>
          <Suspense>
            <NoteWording id={id} />
          </Suspense>
        </div>
      )}
    </>
  )
}
