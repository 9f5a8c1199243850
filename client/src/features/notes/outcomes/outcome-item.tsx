import { deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ActionId, CauseId, NoteId } from '@herringbone/shared/model/ids.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import type { OutcomeId, OutcomeKind } from '@herringbone/shared/model/outcome.ts'
import { ActionIcon } from '@mantine/core'
import { Link2, type LucideIcon, PanelRight, StickyNote, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { CauseMarks } from '../../../causes/cause-marks.tsx'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { RelatedLater } from '../../../related/related-later.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import { goToItem } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import styles from './outcomes.module.css'

const recordOf = (state: BoardState, kind: OutcomeKind, id: OutcomeId) =>
  (state[kind] as Record<string, { text: string; note: NoteId | '' }>)[id] // ids of that kind

interface OutcomeItemProps {
  kind: OutcomeKind
  id: OutcomeId
  /** Names of those in the board. */
  people: readonly string[]
  onDetails: (cause: CauseId) => void
}

/** A cause, an action or a lesson, to be written where it stands. */
export function OutcomeItem({ kind, id, people, onDetails }: OutcomeItemProps) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const surface = useNotesSurface()
  const canEdit = useCanEdit()
  const note = useBoardState((state) => {
    const from = recordOf(state, kind, id)?.note
    return from ? state.notes[from] : undefined
  })
  const { value, bind } = useSharedText(() => outcomeText(board.doc, kind, id), {
    maxLength: LIMITS.noteTextChars,
  })
  const cause = kind === 'causes' ? (id as CauseId) : undefined // by its kind
  const action = kind === 'actions' ? (id as ActionId) : undefined // by its kind
  const [linksOpen, setLinksOpen] = useState(false)
  const remove = () => {
    board.edit((doc) => deleteOutcome(doc, kind, id))
    offerUndo(board, t('outcomeRemoved'))
  }
  return (
    <li className={styles.item} data-outcome={id}>
      <div className={styles.row}>
        <textarea {...bind} className={styles.text} rows={1} aria-label={t('outcomeText')} />
        {note && note.stage === surface.stage && (
          <ItemButton
            label={t('outcomeNote')}
            icon={StickyNote}
            onClick={() => goToItem(surface, note.id)}
          />
        )}
        {cause && (
          <ItemButton
            label={t('outcomeDetails', { text: value })}
            icon={PanelRight}
            onClick={() => onDetails(cause)}
          />
        )}
        {action && (
          <ItemButton
            label={t('outcomeLinks', { text: value })}
            icon={Link2}
            isOpen={linksOpen}
            onClick={() => setLinksOpen(!linksOpen)}
          />
        )}
        {canEdit && (
          <ItemButton label={t('outcomeRemove', { text: value })} icon={X} onClick={remove} />
        )}
      </div>
      {cause && <CauseMarks id={cause} />}
      {action && linksOpen && (
        <Suspense>
          <div className={styles.links}>
            <RelatedLater item={actionRef(action)} />
          </div>
        </Suspense>
      )}
      {kind !== 'actions' && (
        <WordingHint id={id} text={value} kind={cause ? 'cause' : 'lesson'} people={people} brief />
      )}
    </li>
  )
}

interface ItemButtonProps {
  label: string
  icon: LucideIcon
  /** Of a button that opens something below. */
  isOpen?: boolean
  onClick: () => void
}

function ItemButton({ label, icon: Icon, isOpen, onClick }: ItemButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      <Icon size={15} aria-hidden="true" />
    </ActionIcon>
  )
}
