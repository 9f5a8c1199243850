import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { memo, useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { PeerName } from '../../../canvas/peer-name.tsx'
import { useFocusFollows } from '../../../canvas/use-focus-follows.ts'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useGesture, useNotesSurface, useScene } from '../surface/context.ts'
import { useNotesView } from '../view-store.ts'
import styles from './cards.module.css'
import { NoteAuthor } from './note-author.tsx'
import { NoteEditor } from './note-editor.tsx'

/** A sticky note where it stands. Renders again only when this note changes. */
export const NoteCard = memo(function NoteCard({ id }: { id: NoteId }) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const note = useScene((scene) => scene.notes.get(id))
  const selected = useNotesView((view) => view.selection.has(id))
  const editing = useNotesView((view) => view.editing === id)
  const focused = useNotesView((view) => view.focused === id)
  const isTarget = useGesture(({ drag }) => drag?.target?.id === id)
  const other = useStore(surface.others, (others) => others.selected.get(id))
  const element = useRef<HTMLDivElement | null>(null)
  const keep = useCallback(
    (node: HTMLDivElement | null) => {
      element.current = node
      return node ? surface.elements.add(id, node) : undefined
    },
    [surface, id],
  )
  useFocusFollows(element, focused && !editing)
  if (!note) return null
  const { x, y, width, height, fit, text, color, signedBy } = note
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a thing on a canvas
    <div
      ref={keep}
      role="group"
      aria-roledescription={t('note')}
      aria-label={selected ? t('selectedNote', { text }) : text || t('emptyNote')}
      className={styles.note}
      data-item={id}
      data-note={color}
      data-selected={selected || undefined}
      data-editing={editing || undefined}
      data-drop={isTarget || undefined}
      data-peer={other ? '' : undefined}
      tabIndex={focused ? 0 : -1}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width,
        height,
        fontSize: fit.font,
        lineHeight: `${fit.line}px`,
        // What is lower covers what is higher, so that of a heap every first line can be read.
        '--layer': editing || selected ? 200_001 : Math.max(1, 100_000 + y),
        ...(other && { '--peer-color': other.color }),
      }}
    >
      {editing ? <NoteEditor id={id} /> : <span aria-hidden="true">{fit.lines.join('\n')}</span>}
      {signedBy && <NoteAuthor person={signedBy} className={styles.author} />}
      <PeerName other={other} />
      {isTarget && <span className={styles.hint}>{t('dropGroup')}</span>}
      <span className={styles.votes}>
        <VoteMarks option={`note:${id}`} label={text} active={selected} />
      </span>
    </div>
  )
})
