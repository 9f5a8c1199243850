import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './preparing-badge.module.css'
import { preparingTexts } from './preparing-texts.ts'

/** Says that the meeting has not begun; nothing once it has. */
export function PreparingBadge() {
  const t = useTexts(preparingTexts)
  const preparing = useSession(({ view }) => view?.phase === 'preparing')
  if (!preparing) return null
  return (
    <span className={styles.badge} title={t('open')}>
      {t('preparing')}
    </span>
  )
}
