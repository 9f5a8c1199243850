import styles from './severity-pill.module.css'
import { defineTexts, useTexts } from './texts.ts'

const severityTexts = defineTexts('severity', {
  en: { level: 'SEV {{level}}' },
  de: { level: 'SEV {{level}}' },
})

interface SeverityPillProps {
  level: number
  /** What the workspace calls it. */
  name?: string | undefined
}

/** How bad it was, 1 the worst; the colour only repeats the number. */
export function SeverityPill({ level, name }: SeverityPillProps) {
  const t = useTexts(severityTexts)
  return (
    <span className={styles.pill} data-level={level}>
      {name ?? t('level', { level })}
    </span>
  )
}
