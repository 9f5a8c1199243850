import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { CircleHelp, Image, Link2, type LucideIcon, Paperclip, ScrollText } from 'lucide-react'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './evidence-texts.ts'
import { type EvidenceSign, summariseEvidence } from './summarise-evidence.ts'
import { useEvidence } from './use-evidence.ts'

export const EVIDENCE_ICONS: Record<EvidenceSign, LucideIcon> = {
  link: Link2,
  image: Image,
  file: Paperclip,
  quote: ScrollText,
  missing: CircleHelp,
}

/** "PagerDuty #Q1X · 1 log" in one line, or that there is no evidence yet, in amber. */
export function EvidenceSummary({ parent }: { parent: EvidenceParent }) {
  const t = useTexts(evidenceTexts)
  const list = useEvidence(parent)
  const { sign, name, rest } = useMemo(() => summariseEvidence(list), [list])
  const Icon = EVIDENCE_ICONS[sign]
  const counts = rest.map((part) => t(`rest_${part.sign}`, { count: part.count }))
  // A long name gives way, so that it stays visible that there is more.
  const more = (name ? ['', ...counts] : counts).join(' · ')
  return (
    <span className={sign === 'missing' ? styles.missingLine : styles.line}>
      <Icon size={13} aria-hidden="true" />
      <span className={styles.lineText}>{sign === 'missing' ? t('missingShort') : name}</span>
      {more && <span className={styles.lineRest}>{more}</span>}
    </span>
  )
}
