import type { Round } from '@herringbone/shared/session/round.ts'
import { EyeOff } from 'lucide-react'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { useDesks } from './desks.ts'
import styles from './round-surface.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'
import { useWriters } from './use-writers.ts'

/** Says exactly what is private, until when, and how far everyone is. */
export function RoundBanner({ round }: { round: Round }) {
  const t = useTexts(silentRoundTexts)
  const desk = useDesks((state) => state.desk)
  const total = useSession(({ view }) => view?.roundNotes ?? 0)
  const { ready, count } = useWriters(round)
  const names = t(round.named ? 'named' : 'unnamed')
  return (
    <header className={styles.banner}>
      <EyeOff size={20} aria-hidden />
      <div className={styles.what}>
        <h2>{t('title', { question: round.question })}</h2>
        <p className={styles.exactly}>
          {t(desk ? 'private' : 'watching')} {names}
        </p>
        <p className={styles.shortly}>
          {t(desk ? 'privateShort' : 'watching')} {names}
        </p>
      </div>
      <div className={styles.progress}>
        <p className="hb-tabular">
          <b>{t('notes', { count: total })}</b>
        </p>
        <p className="hb-tabular">{t('readyOf', { ready, count })}</p>
      </div>
    </header>
  )
}
