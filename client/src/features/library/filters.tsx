import type { BoardQuery } from '@herringbone/shared/api/boards.ts'
import { SEVERITIES } from '@herringbone/shared/model/brief.ts'
import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useTexts } from '../../ui/texts.ts'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

const ANY = 'any'

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
          <Menu.RadioGroup
            value={severity ?? ANY}
            onChange={(level) =>
              onChange({
                ...base,
                ...(status && { status }),
                ...(level !== ANY && { severity: level }),
              })
            }
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
    </fieldset>
  )
}
