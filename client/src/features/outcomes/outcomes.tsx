import type { OutcomesAnswer, OutcomesQuery } from '@herringbone/shared/api/outcomes.ts'
import { periodAt, periodKey, readPeriod } from '@herringbone/shared/methods/outcomes/periods.ts'
import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { explainError } from '../../api/error-texts.ts'
import { useOutcomes } from '../../api/outcomes.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useTexts } from '../../ui/texts.ts'
import { IncidentsFigure, MarksFigure, ShareFigure, SpreadFigure } from './figures.tsx'
import { Filters } from './filters.tsx'
import styles from './outcomes.module.css'
import { outcomesCsv } from './outcomes-csv.ts'
import { outcomesTexts } from './outcomes-texts.ts'
import { useSeverityNames } from './use-severity-names.ts'

interface OutcomesProps {
  /** What is asked for, as the address has it. */
  query: OutcomesQuery
  onQuery: (query: OutcomesQuery) => void
}

/** What has become of the incidents of the workspace over the months. */
export function Outcomes({ query, onQuery }: OutcomesProps) {
  const t = useTexts(outcomesTexts)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const asked = readPeriod(query.period ?? '')
  const present = periodAt(Date.now(), asked?.unit ?? query.unit ?? 'month', zone)
  const period = asked ?? present
  const { service = '' } = query
  const { data, error, isFetching, refetch } = useOutcomes({
    ...{ period: periodKey(period), zone, service },
  })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={styles.hint}>{t('lead')}</p>
        </div>
        {data && hasIncidents(data) && <CsvButton answer={data} />}
      </header>
      <Filters {...{ period, present, zone, service, onQuery }} services={data?.services ?? []} />
      {data && <Figures answer={data} onPeriod={(key) => onQuery({ period: key, service })} />}
      {!data && !error && <Skeleton height={320} aria-label={t('loading')} />}
      {!data && error && (
        <div role="alert">
          <p>
            {t('failed')} {explainError(error)}
          </p>
          <Button variant="default" mt="sm" onClick={() => refetch()} loading={isFetching}>
            {t('retry')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** There is something to count, in these periods or before them. */
const hasIncidents = ({ incidents, periods }: OutcomesAnswer) =>
  Object.keys(incidents).length > 0 ||
  periods.some(({ outcomes }) => outcomes.incidents.value.all > 0)

interface FiguresProps {
  answer: OutcomesAnswer
  onPeriod: (key: string) => void
}

function Figures({ answer, onPeriod }: FiguresProps) {
  const t = useTexts(outcomesTexts)
  const props = { answer, onPeriod }
  if (!hasIncidents(answer)) {
    // Services are known of all incidents: without any there is nothing to choose from either.
    return (
      <div className={styles.empty}>
        <h2>{t('emptyTitle')}</h2>
        <p>{t('empty')}</p>
        <Link to="/">{t('toLibrary')}</Link>
      </div>
    )
  }
  return (
    <>
      <IncidentsFigure {...props} />
      <SpreadFigure {...props} name="toDetect" unit="ms" />
      <SpreadFigure {...props} name="toRecover" unit="ms" />
      <ShareFigure {...props} name="closedInTime" />
      <SpreadFigure {...props} name="ageOfOpen" unit="days" />
      <ShareFigure {...props} name="repeats" />
      <ShareFigure {...props} name="sessions" />
      <MarksFigure {...props} name="worth" />
      <MarksFigure {...props} name="safe" />
    </>
  )
}

function CsvButton({ answer }: { answer: OutcomesAnswer }) {
  const t = useTexts(outcomesTexts)
  const nameOf = useSeverityNames()
  const save = () => {
    const name = `${t('csvName')}-${answer.periods.at(-1)?.key ?? ''}.csv`
    saveFile(name, 'text/csv;charset=utf-8', outcomesCsv(answer, nameOf))
  }
  return (
    <Button
      variant="default"
      leftSection={<Download size={16} aria-hidden />}
      aria-label={t('csvLong')}
      onClick={save}
    >
      {t('csv')}
    </Button>
  )
}
