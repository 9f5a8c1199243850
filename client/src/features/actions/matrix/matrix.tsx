import { prioritise } from '@herringbone/shared/methods/prioritise.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { Popover } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { nudgeRating, type Rating, removeActions } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { recommendationReason } from '../../../actions/recommendation.tsx'
import { usePriorityRule } from '../../../actions/use-priority-rule.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { announce } from '../../../session/announce.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import type { NumberedAction } from '../rows.ts'
import { selectAction } from '../view-store.ts'
import { type Cell, cellsOf, isRated } from './cells.ts'
import { followDrags, useDrags } from './drag-store.ts'
import styles from './matrix.module.css'
import { MatrixCard } from './matrix-card.tsx'
import { useCardDrag } from './use-card-drag.ts'

const STEPS: Record<string, { risk: number; effort: number }> = {
  ArrowUp: { risk: 1, effort: 0 },
  ArrowDown: { risk: -1, effort: 0 },
  ArrowRight: { risk: 0, effort: 1 },
  ArrowLeft: { risk: 0, effort: -1 },
}

/** Risk reduction by effort: what stands upper left comes first. The same actions as the table's. */
export function Matrix({ actions }: { actions: readonly NumberedAction[] }) {
  const t = useTexts(actionsTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const rule = usePriorityRule()
  const matrix = useRef<HTMLDivElement>(null)
  const tray = useRef<HTMLElement>(null)
  const begin = useCardDrag(board, matrix, tray)
  const cells = useMemo(() => cellsOf(actions), [actions])
  const unrated = useMemo(() => actions.filter((one) => !isRated(one)), [actions])
  useEffect(() => followDrags(board), [board])
  const moved = useRef<{ id: ActionId; from: readonly Cell[] }>(undefined)
  useLayoutEffect(() => {
    // In another cell it is another element: the keyboard goes with it.
    const { id, from } = moved.current ?? {}
    if (id === undefined || from === cells) return
    moved.current = undefined
    const cards = matrix.current?.querySelectorAll<HTMLElement>('[data-action]') ?? []
    for (const card of cards) if (card.dataset.action === id) card.focus()
  }, [cells])

  const say = ({ risk, effort }: Rating) => {
    const found = prioritise({ risk, effort }, rule)
    if (risk === null || effort === null || 'missing' in found) return
    const rec = actionTexts.text(`rec_${found.recommendation}`)
    announce(t('saidRated', { risk, effort, rec }))
  }
  const onKeyDown = (event: KeyboardEvent, id: ActionId) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      moved.current = { id, from: cells }
      const rating = nudgeRating(board, id, step)
      if (rating) say(rating)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      const count = removeActions(board, [id])
      if (count > 0) offerUndo(board, actionTexts.text('deleted', { count }))
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      selectAction(id)
    }
  }
  const card = (one: NumberedAction) => (
    <MatrixCard key={one.action.id} numbered={one} onPointerDown={begin} onKeyDown={onKeyDown} />
  )
  return (
    <section className={styles.side} aria-label={t('matrix')}>
      <div className={styles.plot}>
        <span className={styles.riskAxis} aria-hidden="true">
          {t('riskAxis')} →
        </span>
        <div ref={matrix} className={styles.matrix}>
          {cells.map((cell) => (
            <MatrixCell key={`${cell.risk}:${cell.effort}`} cell={cell} card={card} />
          ))}
        </div>
        <span className={styles.scale} data-axis="risk" aria-hidden="true">
          {[5, 4, 3, 2, 1].map((n) => (
            <span key={n}>{n}</span>
          ))}
        </span>
        <span className={styles.scale} data-axis="effort" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((n) => (
            <span key={n}>{n}</span>
          ))}
        </span>
        <span className={styles.effortAxis} aria-hidden="true">
          {t('effortAxis')} →
        </span>
      </div>
      <Tray unrated={unrated} card={card} canEdit={canEdit} ref={tray} />
    </section>
  )
}

const CORNERS = ['5:1', '5:5', '1:1', '1:5']

interface MatrixCellProps {
  cell: Cell
  card: (one: NumberedAction) => ReactNode
}

function MatrixCell({ cell, card }: MatrixCellProps) {
  const t = useTexts(actionTexts)
  const rule = usePriorityRule()
  const { risk, effort, cards, more } = cell
  const found = prioritise({ risk, effort }, rule)
  const recommendation = 'missing' in found ? 'not-now' : found.recommendation
  const isOver = useDrags(
    ({ own }) =>
      typeof own?.over === 'object' && own.over?.risk === risk && own.over.effort === effort,
  )
  const isCorner = CORNERS.includes(`${risk}:${effort}`)
  return (
    <div
      className={styles.cell}
      data-recommendation={recommendation}
      data-over={isOver || undefined}
      data-top={risk === 5 || undefined}
      data-right={effort === 5 || undefined}
      title={cards.length === 0 ? recommendationReason({ risk, effort }, rule) : undefined}
    >
      {isCorner && (
        <span className={styles.corner} aria-hidden="true">
          {t(`rec_${recommendation}`)}
        </span>
      )}
      <div className={styles.cards} data-count={cards.length + Number(more.length > 0)}>
        {cards.map(card)}
        {more.length > 0 && <MoreCards cell={cell} card={card} />}
      </div>
    </div>
  )
}

function MoreCards({ cell: { risk, effort, more }, card }: MatrixCellProps) {
  const t = useTexts(actionsTexts)
  return (
    <Popover position="bottom" width={220} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.more}
          aria-label={t('moreIn', { count: more.length, risk, effort })}
        >
          {t('more', { count: more.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.moreList}>{more.map(card)}</Popover.Dropdown>
    </Popover>
  )
}

interface TrayProps {
  unrated: readonly NumberedAction[]
  card: (one: NumberedAction) => ReactNode
  canEdit: boolean
  ref: Ref<HTMLElement>
}

/** Cards in the tray; as they are rated the next come, and the table has all of them. */
const MOST_IN_TRAY = 24

/** What has no place in the matrix yet. */
function Tray({ unrated, card, canEdit, ref }: TrayProps) {
  const t = useTexts(actionsTexts)
  const isOver = useDrags(({ own }) => own?.over === 'tray')
  return (
    <section
      ref={ref}
      className={styles.tray}
      data-empty={unrated.length === 0 || undefined}
      data-over={isOver || undefined}
      aria-label={t('unrated')}
    >
      <h3 className="hb-caps">{t('unrated')}</h3>
      {unrated.length > 0 && (
        <>
          {canEdit && <p>{t('unratedHint')}</p>}
          <div className={styles.trayCards}>{unrated.slice(0, MOST_IN_TRAY).map(card)}</div>
          {unrated.length > MOST_IN_TRAY && (
            <p>{t('more', { count: unrated.length - MOST_IN_TRAY })}</p>
          )}
        </>
      )}
    </section>
  )
}
