import type { BoardQuery, FacetQuery } from '@herringbone/shared/api/boards.ts'
import { SEVERITIES } from '@herringbone/shared/model/brief.ts'
import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useTexts } from '../../ui/texts.ts'
import { FilterChip } from './filter-chip.tsx'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

const ANY = 'any'
const FACETS: readonly FacetQuery['facet'][] = ['service', 'cause', 'tag', 'owner']

interface FiltersProps {
  query: BoardQuery
  /** Sessions with someone in the room, and reports that wait for their readers. */
  counts: { live: number; review: number }
  onChange: (query: BoardQuery) => void
}

/** What narrows the list; each choice can be taken back where it was made. */
export function Filters({ query, counts, onChange }: FiltersProps) {
  const t = useTexts(libraryTexts)
  const { q, severity, status, shelf } = query
  const base: BoardQuery = q === undefined ? {} : { q }
  const isAll = Object.keys(query).every((key) => key === 'q' || key === 'page')
  /** Sets one filter, or takes it back; the pages begin anew. */
  const set = (key: keyof BoardQuery, value: string | undefined) => {
    const { [key]: _, page: _page, ...rest } = query
    // A value of this key, as whoever calls this knows.
    onChange((value === undefined ? rest : { ...rest, [key]: value }) as BoardQuery)
  }
  const statusChip = (value: NonNullable<BoardQuery['status']>, label: string) => (
    <button
      type="button"
      aria-pressed={status === value}
      onClick={() => set('status', status === value ? undefined : value)}
    >
      {label}
    </button>
  )
  return (
    <fieldset className={styles.filters}>
      <legend className="hb-hidden">{t('filters')}</legend>
      <button type="button" aria-pressed={isAll} onClick={() => onChange(base)}>
        {t('all')}
      </button>
      {statusChip('live', t('live', { count: counts.live }))}
      {statusChip('review', t('review', { count: counts.review }))}
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" aria-pressed={severity !== undefined}>
            {severity ? t('severityOf', { level: severity }) : t('severity')}
            <ChevronDown size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={severity ?? ANY}
            onChange={(level) => set('severity', level === ANY ? undefined : level)}
          >
            <Menu.RadioItem value={ANY} closeMenuOnClick>
              {t('anySeverity')}
            </Menu.RadioItem>
            {SEVERITIES.map((level) => (
              <Menu.RadioItem key={level} value={String(level)} closeMenuOnClick>
                {t('severityOf', { level })}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {FACETS.map((facet) => (
        <FilterChip
          key={facet}
          label={query[facet] === undefined ? t(facet) : t(`${facet}Of`, { name: query[facet] })}
          pressed={query[facet] !== undefined}
          pick={{ facet, query, onChoose: (name) => set(facet, name) }}
        />
      ))}
      <FilterChip
        label={dateLabel(t, query)}
        pressed={query.from !== undefined || query.to !== undefined}
        dates={{ query, onChange: ({ page: _, ...rest }) => onChange(rest) }}
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" aria-pressed={shelf !== undefined}>
            {t(shelf ?? 'shelf')}
            <ChevronDown size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={shelf ?? ANY}
            onChange={(value) => set('shelf', value === ANY ? undefined : value)}
          >
            {[ANY, 'archive', 'bin'].map((value) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick>
                {t(value === ANY ? 'inUse' : (value as 'archive' | 'bin'))}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </fieldset>
  )
}

function dateLabel(t: typeof libraryTexts.text, { from, to }: BoardQuery): string {
  if (from !== undefined && to !== undefined) return t('between', { from, to })
  if (from !== undefined) return t('since', { day: from })
  return to === undefined ? t('dates') : t('until', { day: to })
}
