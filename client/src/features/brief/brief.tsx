import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { Incident } from './incident.tsx'
import { Links } from './links.tsx'
import { Narrative } from './narrative.tsx'
import { Roles } from './roles.tsx'

/** The first stage: what this is about, and how the room wants to work. */
export function Brief() {
  const t = useTexts(briefTexts)
  return (
    <div className={styles.surface}>
      <div className={styles.columns}>
        <header className={styles.header}>
          <h2>{t('heading')}</h2>
          <p>{t('lead')}</p>
        </header>
        <div className={styles.column}>
          <Narrative field="summary" minRows={4} />
          <Narrative field="goal" minRows={2} />
          <Narrative field="groundRules" minRows={4} />
        </div>
        <div className={styles.column}>
          <Incident />
          <Roles />
          <Links />
        </div>
      </div>
    </div>
  )
}
