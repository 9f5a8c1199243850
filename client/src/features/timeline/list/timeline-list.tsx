import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { createEvents, removeEvents } from '../actions.ts'
import { inspectorTexts } from '../inspector/inspector-texts.ts'
import { select, toggleSelected, useTimelineView, viewStore } from '../view-store.ts'
import { EmptyList } from './empty-list.tsx'
import styles from './list.module.css'
import { type EditableCell, ListContext, type ListContextValue } from './list-context.ts'
import { type FocusRequest, ListGrid } from './list-grid.tsx'
import { listTexts } from './list-texts.ts'
import { ListToolbar } from './list-toolbar.tsx'
import { placeAfter } from './place-after.ts'
import { listEvents, listRows, rangeBetween } from './rows.ts'
import { useListDrop } from './use-list-drop.ts'
import { useListKeys } from './use-list-keys.ts'

interface TimelineListProps {
  /** No canvas is beside it: an event that is added anywhere is written here. */
  alone?: boolean
}

/** The events of the timeline as a list: the same content as the canvas, in time order. */
export function TimelineList({ alone = false }: TimelineListProps) {
  const t = useTexts(listTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [withoutEvidence, setWithoutEvidence] = useState(false)
  const [editing, setEditing] = useState<{ id: EventId; cell: EditableCell } | null>(null)
  const edited = useRef<EventId | null>(null)
  useLayoutEffect(() => {
    edited.current = editing?.cell === 'text' ? editing.id : null
  })
  const [menuOf, setMenuOf] = useState<EventId | null>(null)
  const [request, setRequest] = useState<FocusRequest | null>(null)
  const [said, setSaid] = useState('')

  const ids = useBoardState((state) => listEvents(state, { withoutEvidence }), shallow)
  const zone = useBoardState((state) => state.brief.timeZone)
  const days = useBoardState((state) => listRows(ids, state.events, zone), sameRows)
  const focused = useTimelineView((view) => view.focused)
  const chosen = focused !== null && ids.includes(focused) ? focused : null
  const active = chosen ?? ids[0] ?? null

  const ask = useCallback(
    (id: EventId, focus: boolean) =>
      setRequest((before) => ({ id, focus, asked: (before?.asked ?? 0) + 1 })),
    [],
  )
  const goTo = useCallback(
    (id: EventId) => {
      viewStore.setState({ focused: id })
      ask(id, true)
    },
    [ask],
  )
  useRevealedElsewhere(focused, request, ask)
  useEditingElsewhere(alone, setEditing)

  const list = useMemo<ListContextValue>(
    () => ({
      edit: (id, cell) => {
        viewStore.setState({ focused: id })
        setEditing({ id, cell })
      },
      leave: (focus) => {
        setEditing(null)
        if (edited.current !== null) dropIfLeftEmpty(board, edited.current)
        if (viewStore.getState().editing !== null) viewStore.setState({ editing: null })
        const { focused: row } = viewStore.getState()
        if (focus === 'row' && row !== null) ask(row, true)
      },
      choose: (id, how) => {
        const from = viewStore.getState().focused
        if (how === 'toggle') toggleSelected(id)
        else select(how === 'range' ? rangeBetween(ids, from, id) : [id])
        viewStore.setState({ focused: id })
      },
      addAfter: (id) => {
        const place = placeAfter(board.store.getState(), ids, id, Date.now())
        const [made] = place ? createEvents(board, [{ text: '', ...place }]) : []
        if (made === undefined) return
        setWithoutEvidence(false)
        viewStore.setState({ fresh: made })
        setEditing({ id: made, cell: 'text' })
        ask(made, false)
        setSaid(t('saidAdded'))
      },
      targets: (id) => {
        const { selection } = viewStore.getState()
        return selection.has(id) ? [...selection] : [id]
      },
      remove: (gone) => {
        const next = neighbourOf(ids, gone)
        const count = removeEvents(board, gone)
        if (count === 0) return
        offerUndo(board, inspectorTexts.text('deleted', { count }))
        setSaid(t('saidDeleted', { count }))
        if (next !== undefined) goTo(next)
      },
      announce: setSaid,
    }),
    [ask, board, goTo, ids, t],
  )
  const onMenu = useCallback((id: EventId, open: boolean) => setMenuOf(open ? id : null), [])
  const drop = useListDrop()
  const onKeyDown = useListKeys({ ids, active, list, goTo, openMenu: setMenuOf })

  return (
    <ListContext value={list}>
      <section className={styles.list} {...drop}>
        <ListToolbar
          count={ids.length}
          filter={withoutEvidence}
          onFilter={setWithoutEvidence}
          onAdd={canEdit ? () => list.addAfter(chosen ?? ids.at(-1) ?? null) : undefined}
        />
        {ids.length === 0 ? (
          <EmptyList filtered={withoutEvidence} onShowAll={() => setWithoutEvidence(false)} />
        ) : (
          <ListGrid
            rows={days}
            active={active}
            editing={editing}
            menuOf={menuOf}
            onMenu={onMenu}
            onKeyDown={onKeyDown}
            request={request}
          />
        )}
        <div className="hb-hidden" aria-live="polite">
          {said}
        </div>
      </section>
    </ListContext>
  )
}

/** An event that was just made and left without a text goes again, as on the canvas. */
function dropIfLeftEmpty(board: BoardHandle, id: EventId): void {
  if (viewStore.getState().fresh !== id) return
  viewStore.setState({ fresh: null })
  const { events, evidenceOf } = board.store.getState()
  if (events[id]?.text.trim() === '' && !evidenceOf[id]?.length) removeEvents(board, [id])
}

/** Where the keyboard goes when rows are deleted: to the next one that stays, else to the one before. */
function neighbourOf(ids: readonly EventId[], gone: readonly EventId[]): EventId | undefined {
  const leaving = new Set(gone)
  const first = ids.findIndex((id) => leaving.has(id))
  return (
    ids.slice(first).find((id) => !leaving.has(id)) ??
    ids.slice(0, Math.max(0, first)).findLast((id) => !leaving.has(id))
  )
}

const sameRows = (a: ReturnType<typeof listRows>, b: ReturnType<typeof listRows>): boolean =>
  a.length === b.length && a.every((row, index) => row.key === b[index]?.key)

/** What is selected on the canvas or found by a search comes into view here too. */
function useRevealedElsewhere(
  focused: EventId | null,
  request: FocusRequest | null,
  ask: (id: EventId, focus: boolean) => void,
): void {
  const last = useRef(focused)
  useEffect(() => {
    if (focused === last.current) return
    last.current = focused
    if (focused !== null && request?.id !== focused) ask(focused, false)
  }, [focused, request, ask])
}

/** Where there is no canvas, an event that was added by its keys or buttons is written here. */
function useEditingElsewhere(
  alone: boolean,
  setEditing: (editing: { id: EventId; cell: EditableCell } | null) => void,
): void {
  const elsewhere = useTimelineView((view) => view.editing)
  useEffect(() => {
    if (alone && elsewhere !== null) setEditing({ id: elsewhere, cell: 'text' })
  }, [alone, elsewhere, setEditing])
}
