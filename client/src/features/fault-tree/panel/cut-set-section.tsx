import { Select } from '@mantine/core'
import { useTexts } from '../../../ui/texts.ts'
import type { PackedSets } from '../analysis/packed-sets.ts'
import { treeView, useTreeView } from '../analysis/tree-view.ts'
import { analysisTexts } from './analysis-texts.ts'
import { CutSetList } from './cut-set-list.tsx'
import styles from './panel.module.css'

const LIMITS_OFFERED = ['1', '2', '3', '4', '5', '6', '8', '10']
const ALL = 'all'

/** How many sets there are of each order, what a limit leaves out, and the sets. */
export function CutSetSection({ sets, total }: { sets: PackedSets; total: number }) {
  const t = useTexts(analysisTexts)
  const isPrime = sets.kind === 'prime-implicants'
  return (
    <section className={styles.section} aria-label={t(isPrime ? 'primeImplicants' : 'cutSets')}>
      <h3 className="hb-caps">
        {t(isPrime ? 'primeImplicants' : 'cutSets')} <span className="hb-tabular">{total}</span>
      </h3>
      {isPrime && <p className={styles.note}>{t('whyPrime')}</p>}
      <ul className={styles.orders} aria-label={t('byOrder')}>
        {sets.byOrder.map(
          (count, order) =>
            count > 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the order
              <li key={order}>{t('ofOrder', { count, order })}</li>
            ),
        )}
      </ul>
      <OrderLimit />
      {sets.limit && (
        <p className={styles.warn}>
          {sets.limit.omitted === null
            ? t('limitedUnknown', { order: sets.limit.order })
            : t('limited', { order: sets.limit.order, count: sets.limit.omitted })}
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
