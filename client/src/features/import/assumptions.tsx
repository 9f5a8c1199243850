import {
  IMPORT_FORMATS,
  type ImportOptions,
  type ImportPlan,
} from '@herringbone/shared/interchange/types.ts'
import { Select } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { DateAnswer, OrderAnswer, YearAnswer } from './answers.tsx'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

interface AssumptionsProps {
  plan: ImportPlan
  options: ImportOptions
  onAnswer: (options: ImportOptions) => void
}

/** What was taken for granted, to be changed on the spot. What is still asked is in `Questions`. */
export function Assumptions({ plan, options, onAnswer }: AssumptionsProps) {
  const t = useTexts(importTexts)
  const { assumed, questions } = plan
  const showsDate = assumed.dateAssumed > 0 && !questions.includes('date')
  const showsYear = assumed.yearAssumed > 0 && !questions.includes('year')
  const showsOrder = options.dayFirst !== undefined && !questions.includes('day-first')
  const zoneUse =
    assumed.zoneAssumed > 0
      ? t('zoneAssumed', { count: assumed.zoneAssumed })
      : plan.items.length > 0 && t('zoneUnused')
  return (
    <fieldset className={styles.assumed}>
      <legend>{t('assumed')}</legend>
      <Select
        label={t('readAs')}
        data={IMPORT_FORMATS.map((format) => ({ value: format, label: t(`format_${format}`) }))}
        value={plan.format}
        allowDeselect={false}
        onChange={(value) => {
          const format = IMPORT_FORMATS.find((known) => known === value)
          const { columns: _, separator: __, header: ___, ...rest } = options
          if (format) onAnswer({ ...rest, format })
        }}
      />
      <TimeZoneSelect
        label={t('zone')}
        {...(zoneUse && { description: zoneUse })}
        value={options.timeZone}
        onChange={(timeZone) => onAnswer({ ...options, timeZone })}
      />
      {showsDate && (
        <DateAnswer
          label={t('date')}
          description={t('dateAssumed', { count: assumed.dateAssumed })}
          options={options}
          onAnswer={onAnswer}
        />
      )}
      {showsYear && (
        <YearAnswer
          label={t('year')}
          description={t('yearAssumed', { count: assumed.yearAssumed })}
          value={assumed.year}
          options={options}
          onAnswer={onAnswer}
        />
      )}
      {showsOrder && <OrderAnswer label={t('order')} options={options} onAnswer={onAnswer} />}
    </fieldset>
  )
}
