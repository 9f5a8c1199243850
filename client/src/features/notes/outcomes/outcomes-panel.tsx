import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import {
  OUTCOME_KINDS,
  type OutcomeId,
  type OutcomeKind,
} from '@herringbone/shared/model/outcome.ts'
import { ActionIcon } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { hasRoomForActions } from '../../../actions/has-room.ts'
import { CauseDetails } from '../../../causes/cause-details.tsx'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { EditsOn, useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { Inspector } from '../../../ui/inspector.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { viewStore } from '../view-store.ts'
import { OutcomeItem } from './outcome-item.tsx'
import styles from './outcomes.module.css'
import { stageOfOutcome } from './turn-into.ts'

const ORDERS = { causes: 'causeOrder', actions: 'actionOrder', lessons: 'lessonOrder' } as const

/** What has become of the notes: causes, actions and lessons of the board, to be edited here. */
export function OutcomesPanel() {
  const t = useTexts(notesTexts)
  const people = usePeopleNames()
  const panel = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<CauseId | null>(null)
  const details = useBoardState((state) => (shown !== null && state.causes[shown] ? shown : null))
  const empty = useBoardState(
    (state) => state.causeOrder.length + state.actionOrder.length + state.lessonOrder.length === 0,
  )
  const back = () => {
    flushSync(() => setShown(null)) // so that there is a row to give the focus back to
    const row = panel.current?.querySelector(`[data-outcome="${shown}"] textarea`)
    if (row instanceof HTMLElement) row.focus()
  }
  if (details !== null) return <CauseDetails ids={[details]} surface="notes" onClose={back} />
  return (
    <Inspector
      label={t('outcomes')}
      closeLabel={t('closeOutcomes')}
      onClose={() => viewStore.setState({ outcomesOpen: false })}
    >
      <div ref={panel} className={styles.panel}>
        <h2>{t('outcomes')}</h2>
        {empty && <p className={styles.help}>{t('outcomesHelp')}</p>}
        {OUTCOME_KINDS.map((kind) => (
          <EditsOn key={kind} stage={stageOfOutcome(kind)}>
            <OutcomeList kind={kind} people={people} onDetails={setShown} />
          </EditsOn>
        ))}
      </div>
    </Inspector>
  )
}

interface OutcomeListProps {
  kind: OutcomeKind
  people: readonly string[]
  onDetails: (cause: CauseId) => void
}

function OutcomeList({ kind, people, onDetails }: OutcomeListProps) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const order: readonly OutcomeId[] = useBoardState((state) => state[ORDERS[kind]])
  const add = () => {
    if (kind === 'actions' && !hasRoomForActions(board)) return
    const createdAt = Date.now()
    board.edit((doc) => addOutcome(doc, kind, { text: '', createdBy: board.me.id, createdAt }))
  }
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
          <OutcomeItem key={id} kind={kind} id={id} people={people} onDetails={onDetails} />
        ))}
      </ul>
    </section>
  )
}
