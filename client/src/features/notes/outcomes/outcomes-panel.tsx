import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import {
  OUTCOME_KINDS,
  type OutcomeId,
  type OutcomeKind,
} from '@herringbone/shared/model/outcome.ts'
import { ActionIcon } from '@mantine/core'
import { Plus, StickyNote, X } from 'lucide-react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { Inspector } from '../../../ui/inspector.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { goToItem } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import { viewStore } from '../view-store.ts'
import styles from './outcomes.module.css'

const ORDERS = { causes: 'causeOrder', actions: 'actionOrder', lessons: 'lessonOrder' } as const

const recordOf = (state: BoardState, kind: OutcomeKind, id: OutcomeId) =>
  (state[kind] as Record<string, { text: string; note: NoteId | '' }>)[id] // ids of that kind

/** What has become of the notes: causes, actions and lessons of the board, to be edited here. */
export function OutcomesPanel() {
  const t = useTexts(notesTexts)
  const empty = useBoardState(
    (state) => state.causeOrder.length + state.actionOrder.length + state.lessonOrder.length === 0,
  )
  return (
    <Inspector
      label={t('outcomes')}
      closeLabel={t('closeOutcomes')}
      onClose={() => viewStore.setState({ outcomesOpen: false })}
    >
      <div className={styles.panel}>
        <h2>{t('outcomes')}</h2>
        {empty && <p className={styles.help}>{t('outcomesHelp')}</p>}
        {OUTCOME_KINDS.map((kind) => (
          <OutcomeList key={kind} kind={kind} />
        ))}
      </div>
    </Inspector>
  )
}

function OutcomeList({ kind }: { kind: OutcomeKind }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const order: readonly OutcomeId[] = useBoardState((state) => state[ORDERS[kind]])
  const add = () => board.edit((doc) => addOutcome(doc, kind, { text: '', createdBy: board.me.id }))
  return (
    <section className={styles.section} aria-label={t(`list_${kind}`)}>
      <header>
        <h3 className="hb-caps">
          {t(`list_${kind}`)} <span className="hb-tabular">{order.length || ''}</span>
        </h3>
        {canEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${t('outcomeAdd')}: ${t(`list_${kind}`)}`}
            onClick={add}
          >
            <Plus size={16} aria-hidden="true" />
          </ActionIcon>
        )}
      </header>
      {order.length === 0 && <p className={styles.none}>{t('outcomesNone')}</p>}
      <ul className={styles.list}>
        {order.map((id) => (
          <OutcomeItem key={id} kind={kind} id={id} />
        ))}
      </ul>
    </section>
  )
}

function OutcomeItem({ kind, id }: { kind: OutcomeKind; id: OutcomeId }) {
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
  const remove = () => {
    board.edit((doc) => deleteOutcome(doc, kind, id))
    offerUndo(board, t('outcomeRemoved'))
  }
  return (
    <li className={styles.item}>
      <textarea {...bind} className={styles.text} rows={1} aria-label={t('outcomeText')} />
      {note && note.stage === surface.stage && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('outcomeNote')}
          title={t('outcomeNote')}
          onClick={() => goToItem(surface, note.id)}
        >
          <StickyNote size={15} aria-hidden="true" />
        </ActionIcon>
      )}
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('outcomeRemove', { text: value })}
          onClick={remove}
        >
          <X size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
