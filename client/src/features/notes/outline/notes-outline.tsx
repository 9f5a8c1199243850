import { inReadingOrder } from '@herringbone/shared/methods/reading-order.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { useMemo } from 'react'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useScene } from '../surface/context.ts'
import type { NotesScene } from '../surface/scene.ts'
import { useQuestionHere } from '../tools/stage-question.tsx'
import { AddNote } from './add-note.tsx'
import { ClusterHeading } from './cluster-heading.tsx'
import styles from './outline.module.css'
import { OutlineRow } from './outline-row.tsx'

interface Section {
  cluster: ClusterId | null
  notes: NoteId[]
}

/** Clusters and the notes without one, as one reads them; the latter come last, all together. */
export function sectionsOf({ notes, clusters }: NotesScene): Section[] {
  const read = (ids: Iterable<NoteId>) =>
    inReadingOrder([...ids].flatMap((id) => notes.get(id) ?? [])).map(({ id }) => id)
  const free = [...notes.values()].filter(({ cluster }) => cluster === '')
  const sections: Section[] = inReadingOrder([...clusters.values()]).map((frame) => ({
    cluster: frame.id,
    notes: read(frame.notes),
  }))
  sections.push({ cluster: null, notes: read(free.map(({ id }) => id)) })
  return sections
}

/** The notes as a list: the same content as the canvas, complete for keyboard and screen reader. */
export function NotesOutline({ alone }: { alone: boolean }) {
  const t = useTexts(notesTexts)
  const scene = useScene((state) => state)
  const canEdit = useCanEdit()
  const question = useQuestionHere()
  const sections = useMemo(() => sectionsOf(scene), [scene])
  const isEmpty = scene.notes.size + scene.clusters.size === 0
  return (
    <div className={styles.outline}>
      <div className={styles.scroller}>
        <h2 className={styles.question} data-alone={alone || undefined}>
          {question}
        </h2>
        <p className={styles.total}>{t('outlineCount', { count: scene.notes.size })}</p>
        {isEmpty && <p className={styles.none}>{t('outlineEmpty')}</p>}
        {sections.map(({ cluster, notes }) => (
          <section key={cluster ?? 'free'} className={styles.section}>
            {cluster !== null && <ClusterHeading id={cluster} />}
            {cluster === null && notes.length > 0 && sections.length > 1 && (
              <h3 className={styles.free}>{t('outlineFree')}</h3>
            )}
            <ul className={styles.rows}>
              {notes.map((id) => (
                <OutlineRow key={id} id={id} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {canEdit && <AddNote />}
    </div>
  )
}
