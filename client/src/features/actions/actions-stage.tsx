import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { ActionDetails } from '../../actions/action-details.tsx'
import { wantedOf } from '../../canvas/graph/wanted-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './actions-stage.module.css'
import { actionsTexts } from './actions-texts.ts'
import { addAndWrite } from './add-and-write.ts'
import { useNumbered } from './context.ts'
import { useDrags } from './matrix/drag-store.ts'
import { Matrix } from './matrix/matrix.tsx'
import type { NumberedAction } from './rows.ts'
import { ActionList } from './table/action-list.tsx'
import { ActionTable } from './table/action-table.tsx'
import { Toolbar } from './table/toolbar.tsx'
import { useActionsPaste } from './use-actions-paste.ts'
import { actionsView, openActionsView, selectAction, useActionsView } from './view-store.ts'

/** What will be done: the matrix and the table beside it show the same actions. */
export function ActionsStage() {
  const board = useBoard()
  const canEdit = useCanEdit()
  const actions = useNumbered()
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  useEffect(() => openActionsView(board.id), [board])
  useShowWanted()
  useTellSelection()
  useActionsPaste()
  useHotkeys([
    ['N', () => canEdit && addAndWrite(board)],
    ['Escape', () => selectAction(null)],
  ])
  const selected = useActionsView((view) => view.selected)
  const isThere = useBoardState((state) => selected !== null && Boolean(state.actions[selected]))
  const isDragging = useDrags(({ own }) => own !== null)
  return (
    <div className={styles.stage} data-panel={isThere || undefined}>
      {actions.length === 0 ? (
        <Empty />
      ) : narrow ? (
        <Narrow actions={actions} />
      ) : (
        <div className={styles.columns}>
          <Matrix actions={actions} />
          <div className={styles.table}>
            <Toolbar actions={actions} />
            <ActionTable actions={actions} />
          </div>
        </div>
      )}
      {isThere && selected && (
        <ActionDetails id={selected} aside={isDragging} onClose={() => closeDetails(selected)} />
      )}
    </div>
  )
}

/** Back to where the keyboard was: the card, or the row. */
function closeDetails(id: ActionId): void {
  selectAction(null)
  const card = document.querySelector(`[data-action="${CSS.escape(id)}"]`)
  if (card instanceof HTMLElement) card.focus()
}

function Narrow({ actions }: { actions: readonly NumberedAction[] }) {
  return (
    <div className={styles.narrow}>
      <Toolbar actions={actions} narrow />
      <ActionList actions={actions} />
    </div>
  )
}

function Empty() {
  const t = useTexts(actionsTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  return (
    <div className={styles.empty}>
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyBody')}</p>
      {canEdit ? (
        <Button
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => addAndWrite(board)}
        >
          {t('emptyFirst')}
        </Button>
      ) : (
        <p>{t('emptyRead')}</p>
      )}
    </div>
  )
}

/** What others ask to be shown is selected and brought into view. */
function useShowWanted(): void {
  const board = useBoard()
  const store = wantedOf(board)
  const wanted = useStore(store, (state) => state.wanted)
  const id = wanted?.surface === 'own' ? idOfRef(wanted.id as ItemRef) : null // of an action
  const isThere = useBoardState((state) => id !== null && Boolean(state.actions[id as ActionId]))
  useEffect(() => {
    if (id === null || !isThere) return
    store.setState({ wanted: null })
    openActionsView(board.id)
    actionsView.setState({ filter: 'all' })
    selectAction(id as ActionId) // it is there
    const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [board, id, isThere, store])
}

/** Tells the others what is selected here. */
function useTellSelection(): void {
  const board = useBoard()
  const selected = useActionsView((view) => view.selected)
  useEffect(() => {
    board.announce({ stage: 'actions', selection: selected ? [selected] : [] })
  }, [board, selected])
}
