import styles from './severity-pill.module.css'
import { defineTexts, useTexts } from './texts.ts'

const severityTexts = defineTexts('severity', {
  en: { level: 'SEV {{level}}' },
  de: { level: 'SEV {{level}}' },
})

/** How bad it was, 1 the worst; the colour only repeats the number. */
export function SeverityPill({ level }: { level: number }) {
  const t = useTexts(severityTexts)
  return (
    <span className={styles.pill} data-level={level}>
      {t('level', { level })}
    </span>
  )
}
