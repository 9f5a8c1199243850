import { Button } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { actionTexts } from '../../../actions/action-texts.ts'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import { useIsVoted, useRows } from '../context.ts'
import type { Group, NumberedAction, RowGroup, SortColumn } from '../rows.ts'
import { actionsView, sortBy, useActionsView } from '../view-store.ts'
import { ActionRow } from './action-row.tsx'
import styles from './table.module.css'

/** Rows that are drawn at first, and that come as one scrolls. */
const PAGE = 60

/** All that is known of the actions, to be edited where it stands. */
export function ActionTable({ actions }: { actions: readonly NumberedAction[] }) {
  const t = useTexts(actionsTexts)
  const { groups, count } = useRows(actions)
  const group = useActionsView((view) => view.group)
  const columns = useActionsView((view) => view.columns)
  const { open, closed } = useIsVoted(actions)
  const hasVotes = open || closed
  const [most, setMost] = useState(PAGE)
  const shown = limitRows(groups, most)
  const heads: SortColumn[] = [
    ...(['action', 'owner', 'due', 'rating'] as const),
    ...(hasVotes ? (['votes'] as const) : []),
    ...columns,
    'status',
  ]
  if (count === 0) {
    return (
      <div className={styles.none}>
        <p>{t('noneMatch')}</p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => actionsView.setState({ filter: 'all' })}
        >
          {t('showAll')}
        </Button>
      </div>
    )
  }
  return (
    // Scrolls sideways where there are more columns than room, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said above
    <section className={styles.scroller} aria-label={t('table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('number')}
            </th>
            {heads.map((column) => (
              <SortHead key={column} column={column} />
            ))}
            <th scope="col" className={styles.menuHead}>
              <span className="hb-hidden">{t('col_menu')}</span>
            </th>
          </tr>
        </thead>
        {shown.map(({ value, rows }) => (
          <tbody key={value}>
            {group !== 'none' && (
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={heads.length + 2}>
                  <GroupName group={group} value={value} />{' '}
                  <span className="hb-tabular">
                    {groups.find((one) => one.value === value)?.rows.length}
                  </span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <ActionRow key={row.action.id} numbered={row} columns={columns} hasVotes={hasVotes} />
            ))}
          </tbody>
        ))}
      </table>
      {count > most && <ComesLater key={most} onNear={() => setMost(most + PAGE)} />}
    </section>
  )
}

function limitRows(groups: readonly RowGroup[], most: number): RowGroup[] {
  const shown: RowGroup[] = []
  let left = most
  for (const { value, rows } of groups) {
    if (left <= 0) break
    shown.push({ value, rows: rows.slice(0, left) })
    left -= rows.length
  }
  return shown
}

/** Below the last row that is drawn: when it is near, the next come. */
export function ComesLater({ onNear }: { onNear: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (!element || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
      { rootMargin: '600px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [onNear])
  return <div ref={end} style={{ height: 1 }} />
}

function SortHead({ column }: { column: SortColumn }) {
  const t = useTexts(actionsTexts)
  const sort = useActionsView((view) => view.sort)
  const isSorted = sort?.by === column
  const name = t(`col_${column}`)
  const Arrow = sort?.down ? ChevronDown : ChevronUp
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={t('sortBy', { column: name })}
        onClick={() => sortBy(column)}
      >
        {name}
        {isSorted && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  )
}

/** What a group has in common, in words. */
export function GroupName({ group, value }: { group: Group; value: string }) {
  const t = useTexts(actionTexts)
  if (value === '') {
    if (group === 'owner') return t('noOwner')
    return group === 'recommendation' ? t('ratingNone') : t('none')
  }
  switch (group) {
    case 'owner':
    case 'none':
      return value
    case 'recommendation':
      return t(`rec_${value as 'plan'}`) // groups are made of the words of their kind
    case 'status':
      return t(`status_${value as 'open'}`)
    case 'moscow':
      return t(`moscow_${value as 'must'}`)
    case 'priority':
      return t(`priority_${value as 'high'}`)
    case 'kind':
      return t(`kind_${value as 'detect'}`)
    case 'commitment':
      return t(`commitment_${value as 'proposed'}`)
  }
}
