import { useTexts } from '../../ui/texts.ts'
import { MarksChart } from './charts/marks-chart.tsx'
import { SEVERITY_KEYS } from './charts/patterns.tsx'
import { SeverityBars } from './charts/severity-bars.tsx'
import { ShareChart } from './charts/share-chart.tsx'
import { SpreadChart } from './charts/spread-chart.tsx'
import { FigureCard, type FigureProps } from './figure-card.tsx'
import {
  formatMark,
  formatMedian,
  formatShare,
  formatSpread,
  type SpreadUnit,
} from './format-measures.ts'
import { outcomesTexts } from './outcomes-texts.ts'
import { formatPercent, NOTHING } from './percent.ts'
import { useSeverityNames } from './use-severity-names.ts'

const keysOf = ({ answer }: FigureProps) => answer.periods.map(({ key }) => key)

export function IncidentsFigure(props: FigureProps) {
  const t = useTexts(outcomesTexts)
  const nameOf = useSeverityNames()
  return (
    <FigureCard
      {...props}
      name="incidents"
      sayIn={({ incidents }) => String(incidents.value.all)}
      columns={[t('column_all'), ...SEVERITY_KEYS.map(nameOf)]}
      cellsOf={({ incidents: { value } }) =>
        [value.all, ...SEVERITY_KEYS.map((key) => value[key])].map(String)
      }
      chart={(label) => (
        <SeverityBars label={label} periods={props.answer.periods} nameOf={nameOf} />
      )}
    />
  )
}

interface SpreadFigureProps extends FigureProps {
  name: 'toDetect' | 'toRecover' | 'ageOfOpen'
  unit: SpreadUnit
}

export function SpreadFigure({ name, unit, ...props }: SpreadFigureProps) {
  const t = useTexts(outcomesTexts)
  const { periods } = props.answer
  const now = periods.at(-1)?.outcomes[name].value
  return (
    <FigureCard
      {...props}
      name={name}
      sayIn={(outcomes) => formatMedian(outcomes[name].value, unit)}
      beside={now ? formatSpread(now, unit) : ''}
      columns={[t('column_median'), t('column_spread'), t('column_count')]}
      cellsOf={({ [name]: { value } }) => [
        formatMedian(value, unit),
        formatSpread(value, unit),
        String(value.count),
      ]}
      chart={(label) => (
        <SpreadChart
          label={label}
          periods={keysOf(props)}
          values={periods.map(({ outcomes }) => outcomes[name].value)}
          unit={unit}
        />
      )}
    />
  )
}

export function ShareFigure({
  name,
  ...props
}: FigureProps & { name: 'closedInTime' | 'repeats' | 'sessions' }) {
  const t = useTexts(outcomesTexts)
  return (
    <FigureCard
      {...props}
      name={name}
      sayIn={(outcomes) => formatShare(outcomes[name].value)}
      columns={[t('column_share'), t('column_count'), t('column_of')]}
      cellsOf={({ [name]: { value } }) => [
        formatPercent(value),
        String(value.count),
        String(value.of),
      ]}
      chart={(label) => (
        <ShareChart
          label={label}
          periods={keysOf(props)}
          values={props.answer.periods.map(({ outcomes }) => outcomes[name].value)}
        />
      )}
    />
  )
}

export function MarksFigure({ name, ...props }: FigureProps & { name: 'worth' | 'safe' }) {
  const t = useTexts(outcomesTexts)
  const now = props.answer.periods.at(-1)?.outcomes[name].value
  return (
    <FigureCard
      {...props}
      name={name}
      sayIn={({ [name]: { value } }) =>
        value.median === null ? NOTHING : formatMark(value.median)
      }
      columns={[t('column_median'), t('column_answers'), '1', '2', '3', '4', '5']}
      cellsOf={({ [name]: { value } }) => [
        value.median === null ? NOTHING : formatMark(value.median),
        ...[value.answers, ...value.counts].map(String),
      ]}
      chart={(label) =>
        now && <MarksChart label={label} marks={now} ends={[t(`${name}_low`), t(`${name}_high`)]} />
      }
    />
  )
}
