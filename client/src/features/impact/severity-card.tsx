import { useId } from 'react'
import { SeverityChoice } from '../../severity/severity-choice.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { RepeatField } from './repeat-field.tsx'

/** How severe it was, by the workspace's own levels. */
export function SeverityCard() {
  const t = useTexts(impactTexts)
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('severity')}</h3>
      <SeverityChoice labelledBy={id} withMeaning />
      <RepeatField />
    </section>
  )
}
