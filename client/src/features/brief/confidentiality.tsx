import { Lock } from 'lucide-react'
import { useBoardAccess } from '../../api/boards.ts'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'

/** What the workspace asks everyone to keep in the room; nothing where it asks nothing. */
export function Confidentiality() {
  const t = useTexts(briefTexts)
  const { data } = useBoardAccess(useBoard().id, true)
  if (!data?.confidentiality) return null
  return (
    <p className={styles.confidentiality}>
      <Lock size={16} aria-label={t('confidentiality')} role="img" />
      <span>{data.confidentiality}</span>
    </p>
  )
}
