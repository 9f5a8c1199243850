import type { ChecklistItem, Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import { ArrowRight, CircleAlert, CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import styles from './closing.module.css'
import { closingTexts } from './closing-texts.ts'
import { useChecklist, useGapText } from './use-checklist.ts'

interface ChecklistProps {
  label: string
  /** Leads to where a gap is closed. */
  onGap: (gap: Gap) => void
  /** What can be done about a gap right here, beside the way to it. */
  mend?: (gap: Gap) => ReactNode
}

/** The closing checklist of the board, each gap with the way to it. */
export function Checklist({ label, onGap, mend }: ChecklistProps) {
  const items = useChecklist()
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <Check key={item.check} item={item} onGap={onGap} mend={mend} />
      ))}
    </ul>
  )
}

/** So many gaps of one kind are shown at first: a board of thirty actions has sixty. */
const SHOWN = 4

interface CheckProps {
  item: ChecklistItem
  onGap: (gap: Gap) => void
  mend: ((gap: Gap) => ReactNode) | undefined
}

function Check({ item: { check, gaps }, onGap, mend }: CheckProps) {
  const t = useTexts(closingTexts)
  const gapText = useGapText()
  const [isOpen, setOpen] = useState(false)
  const done = gaps.length === 0
  const Icon = done ? CircleCheck : CircleAlert
  // One that would be alone behind the button takes no more room than the button.
  const folds = gaps.length > SHOWN + 1
  const shown = folds && !isOpen ? gaps.slice(0, SHOWN) : gaps
  return (
    <li data-check={check} data-done={done || undefined}>
      <p className={styles.check}>
        <Icon size={18} aria-hidden />
        <span>
          {t(`check_${check}`)}
          <span className="hb-hidden">, {t(done ? 'done' : 'open')}</span>
        </span>
      </p>
      {!done && (
        <ul className={styles.gaps}>
          {shown.map((gap) => (
            <li key={`${gap.kind} ${gap.at}`}>
              <button type="button" className={styles.gap} onClick={() => onGap(gap)}>
                <span>
                  {/* never alone on a line of its own */}
                  {`${gapText(gap)}\u00a0`}
                  <ArrowRight size={14} aria-hidden />
                </span>
              </button>
              {mend?.(gap)}
            </li>
          ))}
          {folds && (
            <li>
              <button type="button" className={styles.more} onClick={() => setOpen(!isOpen)}>
                {isOpen ? t('fewer') : t('more', { count: gaps.length - SHOWN })}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
