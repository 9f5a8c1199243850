import type { OutcomesAnswer, OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { csvNumber, csvText, writeCsv } from '@herringbone/shared/interchange/export/write-csv.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { SEVERITY_KEYS, type SeverityKey } from './charts/patterns.tsx'
import { outcomesTexts } from './outcomes-texts.ts'

const MINUTE = 60_000
type Outcomes = OutcomesOfPeriod['outcomes']

/** All figures of all periods as one table: times in minutes, ages in days, shares as two numbers. */
export function outcomesCsv(
  { periods }: OutcomesAnswer,
  nameOf: (key: SeverityKey) => string,
): string {
  const { text } = outcomesTexts
  const locale = currentLanguage()
  const cell = (value: number | null, per = 1) =>
    value === null ? '' : csvNumber(value / per, locale)
  const spread = (name: 'toDetect' | 'toRecover' | 'ageOfOpen', per: number) => ({
    head: (['median', 'low', 'high', 'count'] as const).map((part) => {
      const unit = per === 1 ? text('unit_days') : text('unit_minutes')
      return `${text(name)}: ${text(`column_${part}`)}${part === 'count' ? '' : ` (${unit})`}`
    }),
    cells: ({ [name]: { value } }: Outcomes) => [
      ...[value.median, value.low, value.high].map((one) => cell(one, per)),
      cell(value.count),
    ],
  })
  const share = (name: 'closedInTime' | 'repeats' | 'sessions') => ({
    head: [text(name), `${text(name)}: ${text('column_of')}`],
    cells: ({ [name]: { value } }: Outcomes) => [cell(value.count), cell(value.of)],
  })
  const marks = (name: 'worth' | 'safe') => ({
    head: ['median', 'answers'].map(
      (part) => `${text(name)} ${text(part === 'median' ? 'column_median' : 'column_answers')}`,
    ),
    cells: ({ [name]: { value } }: Outcomes) => [cell(value.median), cell(value.answers)],
  })
  const groups = [
    {
      head: [text('incidents'), ...SEVERITY_KEYS.map((key) => csvText(nameOf(key)))],
      cells: ({ incidents: { value } }: Outcomes) =>
        [value.all, ...SEVERITY_KEYS.map((key) => value[key])].map((one) => cell(one)),
    },
    ...[spread('toDetect', MINUTE), spread('toRecover', MINUTE), share('closedInTime')],
    ...[spread('ageOfOpen', 1), share('repeats'), share('sessions')],
    ...[marks('worth'), marks('safe')],
  ]
  const head = [text('column_period'), ...groups.flatMap((group) => group.head)]
  const rows = periods.map(({ key, outcomes }) => [
    key,
    ...groups.flatMap(({ cells }) => cells(outcomes)),
  ])
  return writeCsv([head, ...rows], locale)
}
