import type { BoardQuery } from '@herringbone/shared/api/boards.ts'
import { SEVERITIES } from '@herringbone/shared/model/brief.ts'
import { Menu } from '@mantine/core'
import { Check, ChevronDown } from 'lucide-react'
import { useTexts } from '../../ui/texts.ts'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

interface FiltersProps {
  query: BoardQuery
  /** Sessions with someone in the room. */
  live: number
  onChange: (query: BoardQuery) => void
}

export function Filters({ query, live, onChange }: FiltersProps) {
  const t = useTexts(libraryTexts)
  const { q, severity, status } = query
  const base: BoardQuery = q === undefined ? {} : { q }
  const isAll = severity === undefined && status === undefined
  return (
    <fieldset className={styles.filters}>
      <legend className="hb-hidden">{t('filters')}</legend>
      <button type="button" aria-pressed={isAll} onClick={() => onChange(base)}>
        {t('all')}
      </button>
      <button
        type="button"
        aria-pressed={status === 'live'}
        onClick={() =>
          onChange({
            ...base,
            ...(severity && { severity }),
            ...(status !== 'live' && { status: 'live' }),
          })
        }
      >
        {t('live', { count: live })}
      </button>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" aria-pressed={severity !== undefined}>
            {severity ? t('severityOf', { level: severity }) : t('severity')}
            <ChevronDown size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[undefined, ...SEVERITIES.map(String)].map((level) => (
            <Menu.Item
              key={level ?? 'any'}
              role="menuitemradio"
              aria-checked={severity === level}
              rightSection={severity === level ? <Check size={16} aria-hidden /> : null}
              onClick={() =>
                onChange({ ...base, ...(status && { status }), ...(level && { severity: level }) })
              }
            >
              {level ? t('severityOf', { level }) : t('anySeverity')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </fieldset>
  )
}
