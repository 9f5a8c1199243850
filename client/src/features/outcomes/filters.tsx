import type { OutcomesQuery } from '@herringbone/shared/api/outcomes.ts'
import {
  movePeriod,
  type Period,
  periodAt,
  periodKey,
  spanOf,
} from '@herringbone/shared/methods/outcomes/periods.ts'
import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTexts } from '../../ui/texts.ts'
import styles from './outcomes.module.css'
import { outcomesTexts } from './outcomes-texts.ts'
import { periodName } from './period-names.ts'

interface FiltersProps {
  period: Period
  /** The present month or quarter: there is nothing to count after it. */
  present: Period
  zone: string
  service: string
  services: readonly string[]
  onQuery: (query: OutcomesQuery) => void
}

/** Months or quarters, which of them, and of which service. */
export function Filters(props: FiltersProps) {
  const { period, present, zone, service, services, onQuery } = props
  const t = useTexts(outcomesTexts)
  const key = periodKey(period)
  const isPresent = key >= periodKey(present)
  const go = (to: Period) => onQuery({ period: periodKey(to), service })
  return (
    <div className={styles.filters}>
      <SegmentedControl
        aria-label={t('period')}
        value={period.unit}
        data={(['month', 'quarter'] as const).map((unit) => ({
          value: unit,
          label: t(`unit_${unit}`),
        }))}
        onChange={(chosen) => {
          const unit = chosen === 'quarter' ? 'quarter' : 'month'
          // The last month of a quarter, as far as there is one yet.
          const last = Math.min(spanOf(period, zone).to - 1, spanOf(present, zone).from)
          go(periodAt(Math.max(last, spanOf(period, zone).from), unit, zone))
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons and what they change */}
      <div className={styles.stepper} role="group" aria-label={t('period')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('earlier')}
          onClick={() => go(movePeriod(period, -1))}
        >
          <ChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <span className={styles.periodName} aria-live="polite">
          {periodName(key)}
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('later')}
          // Not `disabled`: the focus would be lost on the last step.
          aria-disabled={isPresent}
          data-disabled={isPresent}
          onClick={() => !isPresent && go(movePeriod(period, 1))}
        >
          <ChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <NativeSelect
        aria-label={t('service')}
        value={service}
        data={[
          { value: '', label: t('allServices') },
          ...[...new Set([...services, service])].filter(Boolean).sort(),
        ]}
        onChange={(event) => onQuery({ period: key, service: event.currentTarget.value })}
      />
    </div>
  )
}
