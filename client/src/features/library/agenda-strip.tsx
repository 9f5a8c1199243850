import type { Agenda } from '@herringbone/shared/session/agenda.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './new-session.module.css'
import { newSessionTexts } from './new-session-texts.ts'

/** An agenda at a glance: its stages in order, each with its minutes. */
export function AgendaStrip({ agenda }: { agenda: Agenda }) {
  const t = useTexts(newSessionTexts)
  const stageName = useStageName()
  return (
    <ol className={styles.strip} aria-label={t('stages')}>
      {agenda.map(({ stage, minutes, skipped }) => (
        <li key={stage} data-skipped={skipped || undefined}>
          <span className="hb-hidden">
            {t(skipped ? 'skipped' : 'step', { stage: stageName(stage), minutes })}
          </span>
          <span aria-hidden>{stageName(stage)}</span>
          {!skipped && (
            <span aria-hidden className="hb-tabular">
              {minutes}m
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
