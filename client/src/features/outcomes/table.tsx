import { useTexts } from '../../ui/texts.ts'
import styles from './outcomes.module.css'
import { outcomesTexts } from './outcomes-texts.ts'
import { periodName } from './period-names.ts'

interface FigureTableProps {
  title: string
  columns: readonly string[]
  /** Of each period, the oldest first, a cell for each column. */
  rows: readonly { key: string; cells: readonly string[] }[]
  onPeriod: (key: string) => void
}

/** What the chart beside it shows, in numbers, the newest period first. */
export function FigureTable({ title, columns, rows, onPeriod }: FigureTableProps) {
  const t = useTexts(outcomesTexts)
  const asked = rows.at(-1)?.key
  return (
    <section
      className={styles.tableFrame}
      aria-label={t('tableOf', { figure: title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column_period')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ key, cells }) => (
            <tr key={key} data-asked={key === asked || undefined}>
              <th scope="row">
                {key === asked ? (
                  periodName(key)
                ) : (
                  <button
                    type="button"
                    aria-label={t('show', { period: periodName(key) })}
                    onClick={() => onPeriod(key)}
                  >
                    {periodName(key)}
                  </button>
                )}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
