import type { ReactNode } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { Confidentiality } from './confidentiality.tsx'
import { Incident } from './incident.tsx'
import { Links } from './links.tsx'
import { Narrative } from './narrative.tsx'
import { Roles } from './roles.tsx'

interface BriefProps {
  /** What stands before all else: the preparation of the meeting, while there is one. */
  before?: ReactNode
  /** Below what is known of the incident. */
  after?: ReactNode
}

/** The first stage: what this is about, and how the room wants to work. */
export function Brief({ before, after }: BriefProps) {
  const t = useTexts(briefTexts)
  return (
    <div className={styles.surface}>
      <div className={styles.columns}>
        <header className={styles.header}>
          <h2>{t('heading')}</h2>
          <p>{t('lead')}</p>
        </header>
        {before && <div className={styles.before}>{before}</div>}
        <div className={styles.column}>
          <Narrative field="summary" minRows={4} />
          <Narrative field="goal" minRows={2} />
          <Narrative field="groundRules" minRows={4} />
          <Confidentiality />
          <Links />
          {after}
        </div>
        <div className={styles.column}>
          <Incident />
          <Roles />
        </div>
      </div>
    </div>
  )
}
