import { axisTicks } from '@herringbone/shared/methods/axis-ticks.ts'
import { formatLength } from '@herringbone/shared/methods/format-duration.ts'
import { formatDate, formatOffset } from '@herringbone/shared/time/format-clock.ts'
import { startOfDay, toWall } from '@herringbone/shared/time/wall-clock.ts'
import { Ellipsis, FoldHorizontal } from 'lucide-react'
import { useMemo } from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { formatLocale } from '../../../ui/language.ts'
import { useTexts } from '../../../ui/texts.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import styles from './axis.module.css'
import { useMountWindow, useScene, useSurface, useViewport } from './context.ts'
import { foldStretch, unfoldStretch } from './folds.ts'
import { textWidth } from './measure-text.ts'

const GAP = 14
/** Room for the sign that folds a stretch again. */
const FOLD_BUTTON = 40

/** Time along the lower edge, in the zone of the board. */
export function Axis() {
  const t = useTexts(timelineTexts)
  const { layers } = useSurface()
  const scale = useScene((scene) => scene.scale)
  const zone = useBoardState((state) => state.brief.timeZone)
  const { from, to, base } = useMountWindow()
  const [fromX, toX] = [scale.x(from), scale.x(to)]
  const locale = formatLocale()
  const { ticks, breaks } = useMemo(() => {
    const widthOf = (label: string) => textWidth(label, 'axis')
    return axisTicks(scale, fromX, toX, { zone, locale, widthOf, gap: GAP })
  }, [scale, fromX, toX, zone, locale])
  return (
    <div className={styles.axis}>
      <div className={styles.line} />
      <div ref={layers.add('x')} className={styles.layer}>
        {ticks.map(({ at, x, label, kind }) => (
          <span key={at} className={styles.tick} data-kind={kind} style={{ left: x - base }}>
            {label}
          </span>
        ))}
        {breaks.map(({ from, to, x, width, label }) => (
          <button
            key={from}
            type="button"
            className={styles.fold}
            style={{ left: x - base, width }}
            title={t('unfold', { length: formatLength(to - from) })}
            aria-label={t('unfold', { length: formatLength(to - from) })}
            onClick={() => unfoldStretch({ from, to })}
          >
            <Ellipsis size={16} aria-hidden="true" />
            {label !== '' && <span className={styles.foldLabel}>{label}</span>}
          </button>
        ))}
        <Unfolded />
      </div>
      <Today zone={zone} locale={locale} />
    </div>
  )
}

/** On each quiet stretch that is shown in full, the way to fold it again. */
function Unfolded() {
  const t = useTexts(timelineTexts)
  const quiet = useScene((scene) => scene.quiet)
  const scale = useScene((scene) => scene.scale)
  const folding = useTimelineView((view) => view.foldQuiet)
  const { from, to, base } = useMountWindow()
  const [fromX, toX] = [scale.x(from), scale.x(to)]
  if (!folding) return null
  return quiet
    .filter(({ from }) => !scale.folds.some((fold) => fold.from <= from && from < fold.to))
    .map(({ from, to }) => ({ from, to, left: scale.x(from), right: scale.x(to) }))
    .filter(({ left, right }) => right > fromX && left < toX && right - left > FOLD_BUTTON * 2)
    .map(({ from, to, left, right }) => (
      <button
        key={from}
        type="button"
        className={styles.refold}
        style={{ left: (left + right) / 2 - base }}
        title={t('fold', { length: formatLength(to - from) })}
        aria-label={t('fold', { length: formatLength(to - from) })}
        onClick={() => foldStretch({ from, to })}
      >
        <FoldHorizontal size={14} aria-hidden="true" />
      </button>
    ))
}

/** The date at the left edge, which no tick says while one day fills the view, and the zone. */
function Today({ zone, locale }: { zone: string; locale: string }) {
  const day = useViewport(({ from }) => startOfDay(from, zone))
  const offset = useViewport(({ from }) => formatOffset(toWall(from, zone).offsetMinutes))
  return (
    <div className={styles.today}>
      <strong>{formatDate(day, zone, locale, { weekday: true })}</strong>
      <span>{zone === offset ? zone : `${zone.replaceAll('_', ' ')}, ${offset}`}</span>
    </div>
  )
}
