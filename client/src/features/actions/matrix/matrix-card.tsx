import { prioritise } from '@herringbone/shared/methods/prioritise.ts'
import { isClosed } from '@herringbone/shared/model/action.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent } from 'react'
import { shallow } from 'zustand/shallow'
import { actionTexts } from '../../../actions/action-texts.ts'
import { usePriorityRule } from '../../../actions/use-priority-rule.ts'
import { PeerName } from '../../../canvas/peer-name.tsx'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { usePeers } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import type { NumberedAction } from '../rows.ts'
import { selectAction, useActionsView } from '../view-store.ts'
import { useDrags } from './drag-store.ts'
import styles from './matrix.module.css'

interface MatrixCardProps {
  numbered: NumberedAction
  onPointerDown: (id: ActionId, event: PointerEvent) => void
  onKeyDown: (event: KeyboardEvent, id: ActionId) => void
}

/** An action in the matrix: drawn where it stands, shifted by whoever drags it. */
export const MatrixCard = memo(function MatrixCard({
  numbered: { n, action },
  onPointerDown,
  onKeyDown,
}: MatrixCardProps) {
  const t = useTexts(actionsTexts)
  const rule = usePriorityRule()
  const { id, risk, effort } = action
  const text = action.text || actionTexts.text('untitled')
  const isSelected = useActionsView(({ selected }) => selected === id)
  const own = useDrags(({ own: mine }) => (mine?.id === id ? mine : null))
  const other = useDrags(({ others }) => others.get(id))
  const peer = usePeers(
    ({ peers }) => peers.find(({ isMe, selection }) => !isMe && selection.includes(id)),
    shallow,
  )
  const found = prioritise(action, rule)
  const rating =
    'missing' in found
      ? actionTexts.text('ratingNone')
      : t('cardRating', {
          risk: risk ?? '',
          effort: effort ?? '',
          rec: actionTexts.text(`rec_${found.recommendation}`),
        })
  const shift = own ?? other
  const who = other ?? peer
  return (
    // The buttons of a vote stand in it, which a button may not hold.
    // biome-ignore lint/a11y/useSemanticElements: as said above
    <div
      role="button"
      tabIndex={0}
      className={styles.card}
      data-action={id}
      data-selected={isSelected || undefined}
      data-dragged={own ? true : undefined}
      data-moving={shift ? true : undefined}
      data-peer={who ? true : undefined}
      data-closed={isClosed(action) || undefined}
      aria-label={t('cardLabel', { n, text, rating })}
      aria-pressed={isSelected}
      title={action.text}
      style={
        {
          '--dx': shift?.dx ?? 0,
          '--dy': shift?.dy ?? 0,
          ...(who && { '--peer-color': who.color }),
        } as CSSProperties // own properties are none of the type's
      }
      onPointerDown={(event) => onPointerDown(id, event)}
      onClick={() => selectAction(id)}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event, id)}
    >
      <span className={styles.cardText}>
        <b className="hb-tabular">{n}</b> {text}
      </span>
      <VoteMarks option={`action:${id}`} label={text} active={isSelected} />
      <PeerName other={who} />
    </div>
  )
})
