import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { Minus, Plus } from 'lucide-react'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { Dots } from './dots.tsx'
import styles from './vote-marks.module.css'
import { useVoteMark, votesOf } from './votes.ts'
import { votesTexts } from './votes-texts.ts'

interface VoteMarksProps {
  option: OptionRef
  /** What the option is called, for its buttons. */
  label: string
  /** Selected or under the pointer: it can be voted on right there. */
  active: boolean
}

/**
 * What a note or a cluster shows of a dot vote: own dots while it is open, all dots in the brand's
 * colour once it has closed. Shows nothing where there is no vote. Stands where it is put.
 */
export function VoteMarks({ option, label, active }: VoteMarksProps) {
  const mark = useVoteMark(option)
  if (!mark) return null
  const { open, own, total, votes } = mark
  if (open && active && votes) return <Stepper option={option} label={label} mark={mark} />
  return (
    <>
      <span className={styles.marks} data-votes={votes || undefined}>
        {open && own > 0 && <OwnDots count={own} />}
        {total !== null && total > 0 && <Total count={total} />}
      </span>
      {/* Under the pointer; by keyboard it is there as soon as the thing is selected. */}
      {open && votes && (
        <span className={styles.onHover}>
          <Stepper option={option} label={label} mark={mark} />
        </span>
      )}
    </>
  )
}

function OwnDots({ count }: { count: number }) {
  const t = useTexts(votesTexts)
  return (
    <span className={styles.own}>
      <Dots placed={count} />
      <span className="hb-hidden">{t('own', { count })}</span>
    </span>
  )
}

/** All dots on a thing. */
export function Total({ count }: { count: number }) {
  const t = useTexts(votesTexts)
  return (
    <span className={styles.total}>
      <span className="hb-tabular" aria-hidden>
        {count}
      </span>
      <span className="hb-hidden">{t('total', { count })}</span>
    </span>
  )
}

interface StepperProps extends Pick<VoteMarksProps, 'option' | 'label'> {
  mark: { own: number; total: number | null; canAdd: boolean }
  size?: 'small' | 'large'
}

/** − n +. Buttons that cannot act stay in reach of the keyboard, so that the focus is not lost. */
export function Stepper({ option, label, mark, size = 'small' }: StepperProps) {
  const t = useTexts(votesTexts)
  const store = votesOf(useBoard())
  const { own, total, canAdd } = mark
  return (
    // Dragging and double-clicking a note must not begin on its buttons.
    <span className={`${styles.stepper} nodrag nopan`} data-size={size}>
      <button
        type="button"
        aria-label={t('take', { label })}
        aria-disabled={own === 0}
        onClick={() => store.getState().votes.take(option)}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Minus size={size === 'small' ? 14 : 18} aria-hidden />
      </button>
      <span className={styles.count} data-any={own > 0}>
        <span aria-hidden>{own}</span>
        <span className="hb-hidden">{t('own', { count: own })}</span>
      </span>
      <button
        type="button"
        aria-label={t('add', { label })}
        aria-disabled={!canAdd}
        onClick={() => store.getState().votes.add(option)}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Plus size={size === 'small' ? 14 : 18} aria-hidden />
      </button>
      {total !== null && <Total count={total} />}
    </span>
  )
}
