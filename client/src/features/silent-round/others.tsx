import type { Round } from '@herringbone/shared/session/round.ts'
import { Check } from 'lucide-react'
import { useStatus } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './round-surface.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'
import { useWriters } from './use-writers.ts'

/** Who is writing, reading or ready; of what they write nothing is known here. */
export function Others({ round }: { round: Round }) {
  const t = useTexts(silentRoundTexts)
  const others = useWriters(round).writers.filter(({ isMe }) => !isMe)
  const isOnline = useStatus(({ connection }) => connection.status === 'online')
  return (
    <section className={styles.others} aria-label={t('others')}>
      <p className={styles.othersTitle}>
        <b>{t('others')}</b> — {t('othersHint')}
      </p>
      {others.length === 0 ? (
        <p className={styles.nobody}>{t(isOnline ? 'nobodyElse' : 'othersUnknown')}</p>
      ) : (
        <ul>
          {others.map(({ person, name, color, round: activity }) => (
            <li key={person} title={name} data-activity={activity}>
              <Avatar name={name} color={color} size="normal" />
              <span className="hb-hidden">{name}: </span>
              {activity === 'ready' && <Check size={14} aria-hidden />}
              {t(activity)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
