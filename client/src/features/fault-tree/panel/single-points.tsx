import { CircleAlert } from 'lucide-react'
import { useTexts } from '../../../ui/texts.ts'
import { NodeLink } from '../node/node-link.tsx'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'

const SHOWN = 30

/** Events that are enough by themselves. */
export function SinglePoints({ ids }: { ids: readonly string[] }) {
  const t = useTexts(analysisTexts)
  return (
    <section className={styles.section} aria-label={t('singlePoints')}>
      <h3 className="hb-caps">
        {t('singlePoints')} <span className="hb-tabular">{ids.length || ''}</span>
      </h3>
      {ids.length === 0 && <p className={styles.note}>{t('noSinglePoints')}</p>}
      <ul className={styles.single}>
        {ids.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <CircleAlert size={14} aria-hidden="true" />
            <NodeLink id={id} />
          </li>
        ))}
        {ids.length > SHOWN && <li>{t('moreMissing', { count: ids.length - SHOWN })}</li>}
      </ul>
    </section>
  )
}
