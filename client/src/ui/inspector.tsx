import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'
import { useTexts } from './texts.ts'

interface InspectorProps {
  label: string
  closeLabel: string
  onClose: () => void
  /** Something is being dragged, maybe to a place below: the panel lets it be seen. */
  aside?: boolean
  children: ReactNode
}

/** ms for which a panel that has just opened lets the pointer through to what it opened over. */
const SETTLE_MS = 400

/** The panel at the right for what is selected. It floats, so that nothing moves when it opens. */
export function Inspector({ label, closeLabel, onClose, aside, children }: InspectorProps) {
  const t = useTexts(inspectorTexts)
  const [isLarge, setLarge] = useState(false)
  const Chevron = isLarge ? ChevronDown : ChevronUp
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <aside
      className={styles.inspector}
      aria-label={label}
      data-inspector
      data-aside={aside || undefined}
      data-opening={!isSettled || undefined}
      data-large={isLarge || undefined}
    >
      <div className={styles.scroller}>{children}</div>
      {/* On a phone it takes less than half, so that the list is seen that it is about. */}
      <button
        type="button"
        className={styles.size}
        aria-expanded={isLarge}
        aria-label={t(isLarge ? 'smaller' : 'larger')}
        onClick={() => setLarge(!isLarge)}
      >
        <Chevron size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={closeLabel}
        title={closeLabel}
        onClick={onClose}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </aside>
  )
}
