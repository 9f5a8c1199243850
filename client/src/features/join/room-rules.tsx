import type { JoinPreview } from '@herringbone/shared/api/invites.ts'
import { Lock } from 'lucide-react'
import { useId } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './join.module.css'
import { joinTexts } from './join-texts.ts'

type RoomRulesProps = { preview: Pick<JoinPreview, 'groundRules' | 'confidentiality'> }

/** How this room talks, before one is in it: the usual in a sentence, a workspace's own in full. */
export function RoomRules({ preview: { groundRules, confidentiality } }: RoomRulesProps) {
  const t = useTexts(joinTexts)
  const id = useId()
  const rules = (groundRules ?? '').split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      {rules.length === 0 ? (
        <p className={styles.ground}>
          {t('ground')} {t('silent')}
        </p>
      ) : (
        <section className={styles.rules} aria-labelledby={id}>
          <h2 id={id}>{t('groundRules')}</h2>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
            <li>{t('silent')}</li>
          </ul>
        </section>
      )}
      {confidentiality !== '' && (
        <p className={styles.confidential}>
          <Lock size={16} aria-label={t('confidential')} role="img" />
          {confidentiality}
        </p>
      )}
    </>
  )
}
