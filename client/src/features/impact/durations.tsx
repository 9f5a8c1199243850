import { type Measured, measureDurations } from '@herringbone/shared/methods/impact-summary.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'
import { CircleHelp, Clock } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useShowItem } from '../../session/show-item.ts'
import { useBoardState } from '../../sync/react.tsx'
import { formatDuration, formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './durations.module.css'
import { impactTexts } from './impact-texts.ts'

/** How long it took, from the milestones; what is missing or uncertain leads to the timeline. */
export function Durations() {
  const t = useTexts(impactTexts)
  const id = useId()
  const milestones = useBoardState((state) => state.milestones)
  const events = useBoardState((state) => state.events)
  const durations = useMemo(() => measureDurations({ milestones, events }), [milestones, events])
  return (
    <section className={styles.durations} aria-labelledby={id}>
      <h3 id={id} className="hb-hidden">
        {t('durations')}
      </h3>
      <ul>
        {durations.map((measured) => (
          <Duration key={measured.name} measured={measured} />
        ))}
      </ul>
    </section>
  )
}

function Duration({ measured }: { measured: Measured }) {
  const t = useTexts(impactTexts)
  const { name, ms, missing, rough, isAbout, isBackwards } = measured
  return (
    <li className={styles.duration} data-missing={ms === null || undefined}>
      <p className={styles.name}>{t(name)}</p>
      <p className={styles.value}>
        {ms === null ? t('notKnown') : `${isAbout ? '≈ ' : ''}${formatDuration(ms)}`}
      </p>
      {missing.length > 0 ? (
        <MarkThem milestones={missing} />
      ) : isBackwards ? (
        <LookAt milestone={ENDS[name]} text={t('backwards')} />
      ) : rough.length > 0 ? (
        rough.map((milestone) => (
          <LookAt
            key={milestone}
            milestone={milestone}
            text={t('rough', { milestone: t(`mark_${milestone}`) })}
          />
        ))
      ) : (
        <p className={styles.how}>{t('fromStart')}</p>
      )}
    </li>
  )
}

const ENDS = {
  toDetect: 'detected',
  toAcknowledge: 'acknowledged',
  toMitigate: 'mitigated',
  toResolve: 'resolved',
} as const satisfies Record<Measured['name'], Milestone>

/** Milestones that no event holds: they are marked on the timeline. */
function MarkThem({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useTexts(impactTexts)
  const goToStage = useGoToStage()
  const names = milestones.map((one) => t('quoted', { milestone: t(`mark_${one}`) }))
  return (
    <button type="button" className={styles.fix} onClick={() => goToStage('timeline')}>
      <CircleHelp size={14} aria-hidden />
      <span>{t('markIt', { milestones: formatList(names) })}</span>
    </button>
  )
}

/** An event whose time is wrong, or known roughly only: it is shown, to be mended. */
function LookAt({ milestone, text }: { milestone: Milestone; text: string }) {
  const held = useBoardState((state) => state.milestones[milestone])
  const { event } = useShowItem()
  return (
    <button type="button" className={styles.fix} onClick={() => held && event(held)}>
      <Clock size={14} aria-hidden />
      <span>{text}</span>
    </button>
  )
}
