import { Select } from '@mantine/core'
import { useTexts } from '../../../ui/texts.ts'
import type { PackedSets } from '../analysis/packed-sets.ts'
import { treeView, useTreeView } from '../analysis/tree-view.ts'
import { formatFigure } from '../node/format-figure.ts'
import { analysisTexts } from './analysis-texts.ts'
import { CutSetList } from './cut-set-list.tsx'
import styles from './panel.module.css'

const LIMITS_OFFERED = ['1', '2', '3', '4', '5', '6', '8', '10']
const ALL = 'all'
/** Orders with a line of their own; the rest is told together. */
const SHOWN = 10

/** How many sets there are of each order, what a limit leaves out, and the sets. */
export function CutSetSection({ sets, total }: { sets: PackedSets; total: number }) {
  const t = useTexts(analysisTexts)
  const isPrime = sets.kind === 'prime-implicants'
  const orders = sets.byOrder
    .map((count, order) => ({ count, order }))
    .filter(({ count }) => count > 0)
  const more = orders.slice(SHOWN)
  return (
    <section className={styles.section} aria-label={t(isPrime ? 'primeImplicants' : 'cutSets')}>
      <h3 className="hb-caps">
        {t(isPrime ? 'primeImplicants' : 'cutSets')}{' '}
        <span className="hb-tabular">{formatFigure(total)}</span>
      </h3>
      {isPrime && <p className={styles.note}>{t('whyPrime')}</p>}
      <ul className={styles.orders} aria-label={t('byOrder')}>
        {orders.slice(0, SHOWN).map(({ count, order }) => (
          <li key={order}>{t('ofOrder', { count, shown: formatFigure(count), order })}</li>
        ))}
        {more.length > 0 && (
          <li>
            {t('ofOrders', {
              shown: formatFigure(more.reduce((sum, { count }) => sum + count, 0)),
              from: more[0]?.order ?? 0,
              to: more.at(-1)?.order ?? 0,
            })}
          </li>
        )}
      </ul>
      <OrderLimit />
      {sets.limit && (
        <p className={styles.warn}>
          {sets.limit.omitted === null
            ? t('limitedUnknown', { order: sets.limit.order })
            : t('limited', {
                order: sets.limit.order,
                count: sets.limit.omitted,
                shown: formatFigure(sets.limit.omitted),
              })}
        </p>
      )}
      <CutSetList sets={sets} />
    </section>
  )
}

export function OrderLimit() {
  const t = useTexts(analysisTexts)
  const maxOrder = useTreeView((view) => view.maxOrder)
  return (
    <Select
      size="xs"
      label={t('orderLimit')}
      value={maxOrder === null ? ALL : String(maxOrder)}
      data={[{ value: ALL, label: t('orderAll') }, ...LIMITS_OFFERED]}
      allowDeselect={false}
      onChange={(value) =>
        treeView.setState({ maxOrder: value === null || value === ALL ? null : Number(value) })
      }
    />
  )
}
