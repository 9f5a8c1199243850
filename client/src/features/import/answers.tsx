import type { ImportOptions } from '@herringbone/shared/interchange/types.ts'
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { importTexts } from './import-texts.ts'

interface AnswerProps {
  label: string
  description?: string
  options: ImportOptions
  onAnswer: (options: ImportOptions) => void
}

const FIRST_YEAR = 1970
const LAST_YEAR = 2100

const isDay = (value: string) => /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(value)

/** The day of times that have none. A year that is still being typed is not taken yet. */
export function DateAnswer({ options, onAnswer, ...labels }: AnswerProps) {
  return (
    <TextInput
      {...labels}
      type="date"
      defaultValue={options.date ?? ''}
      key={options.date ?? ''}
      onChange={(event) => {
        const date = event.currentTarget.value
        if (isDay(date)) onAnswer({ ...options, date })
      }}
    />
  )
}

export function YearAnswer({
  options,
  onAnswer,
  value,
  ...labels
}: AnswerProps & { value: number | null }) {
  return (
    <NumberInput
      {...labels}
      defaultValue={value ?? ''}
      min={FIRST_YEAR}
      max={LAST_YEAR}
      clampBehavior="none"
      thousandSeparator={false}
      allowDecimal={false}
      onChange={(given) => {
        const year = Number(given)
        if (year >= FIRST_YEAR && year <= LAST_YEAR) onAnswer({ ...options, year })
      }}
    />
  )
}

export function OrderAnswer({ options, onAnswer, ...labels }: AnswerProps) {
  const t = useTexts(importTexts)
  return (
    <Select
      {...labels}
      data={[
        { value: 'day', label: t('dayFirst') },
        { value: 'month', label: t('monthFirst') },
      ]}
      value={options.dayFirst === undefined ? null : options.dayFirst ? 'day' : 'month'}
      allowDeselect={false}
      onChange={(value) => value && onAnswer({ ...options, dayFirst: value === 'day' })}
    />
  )
}
