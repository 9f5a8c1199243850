import { type Figure, isComputed } from '@herringbone/shared/methods/fault-tree/figure.ts'
import type { Importance } from '@herringbone/shared/methods/fault-tree/importance.ts'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import { treeView, useTreeView } from '../analysis/tree-view.ts'
import { formatFigure } from '../node/format-figure.ts'
import { NodeLink } from '../node/node-link.tsx'
import { analysisTexts } from './analysis-texts.ts'
import { Reason } from './figure-row.tsx'
import styles from './panel.module.css'

const MEASURES = ['birnbaum', 'criticality', 'fussellVesely', 'raw', 'rrw'] as const
type Measure = (typeof MEASURES)[number]

const SHOWN = 100

/** The measures of each event, on request: of a large tree they are the longer part of the work. */
export function ImportanceSection({ rows }: { rows: readonly Importance[] }) {
  const t = useTexts(analysisTexts)
  const wanted = useTreeView((view) => view.importance)
  return (
    <section className={styles.section} aria-label={t('importance')}>
      <h3 className="hb-caps">{t('importance')}</h3>
      {wanted && rows.length > 0 && <Table rows={rows} />}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => treeView.setState({ importance: !wanted })}
      >
        {t(wanted ? 'importanceLess' : 'importanceAsk')}
      </Button>
    </section>
  )
}

/** What is not computable stands last. */
const sizeOf = (figure: Figure): number => (isComputed(figure) ? figure : -1)

function Table({ rows }: { rows: readonly Importance[] }) {
  const t = useTexts(analysisTexts)
  const [by, setBy] = useState<Measure>('fussellVesely')
  const sorted = useMemo(
    () => [...rows].sort((a, b) => sizeOf(b[by]) - sizeOf(a[by])).slice(0, SHOWN),
    [rows, by],
  )
  const missing = rows.map((row) => row[by]).find((figure) => !isComputed(figure))
  return (
    <>
      <p className={styles.note}>{t('importanceNote')}</p>
      <dl className={styles.formulas}>
        {MEASURES.map((measure) => (
          <div key={measure}>
            <dt>{t(measure)}</dt>
            <dd>{t(`${measure}Formula`)}</dd>
          </div>
        ))}
      </dl>
      {missing !== undefined && !isComputed(missing) && <Reason reason={missing} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keyboard too */}
      <section className={styles.tableScroller} aria-label={t('importance')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('event')}</th>
              {MEASURES.map((measure) => (
                <th
                  key={measure}
                  scope="col"
                  aria-sort={by === measure ? 'descending' : 'none'}
                  title={t(`${measure}Formula`)}
                >
                  <button
                    type="button"
                    onClick={() => setBy(measure)}
                    aria-label={t('sortBy', { measure: t(measure) })}
                  >
                    {t(measure)}
                    <span aria-hidden="true">{by === measure ? ' ↓' : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.event}>
                <th scope="row">
                  <NodeLink id={row.event} />
                </th>
                {MEASURES.map((measure) => (
                  <td key={measure}>
                    <Cell figure={row[measure]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Cell({ figure }: { figure: Figure }) {
  const t = useTexts(analysisTexts)
  if (!isComputed(figure)) return <span title={t('notComputable')}>{t('notComputable')}</span>
  return <>{figure === Number.POSITIVE_INFINITY ? t('infinite') : formatFigure(figure)}</>
}
