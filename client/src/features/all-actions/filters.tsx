import { ACTION_DUES, ACTION_STATES, type ListedOwner } from '@herringbone/shared/api/actions.ts'
import { ACTION_KINDS, COMMITMENTS, PRIORITIES } from '@herringbone/shared/model/action.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { actionTexts } from '../../actions/action-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './all-actions.module.css'
import { allActionsTexts } from './all-actions-texts.ts'
import type { ActionSearch } from './search.ts'

/** A word is typed faster than this, ms. */
const TYPING_MS = 200

interface FiltersProps {
  search: ActionSearch
  owners: readonly ListedOwner[]
  onChange: (change: Partial<ActionSearch>) => void
}

/** Which of the actions are shown. */
export function Filters({ search, owners, onChange }: FiltersProps) {
  const t = useTexts(allActionsTexts)
  const word = useTexts(actionTexts)
  // Who was chosen stays a choice, also when nothing of theirs is open any more.
  const names = owners.map(({ name }) => name)
  const named = search.owner && !names.includes(search.owner) ? [search.owner, ...names] : names
  return (
    <fieldset className={styles.filters}>
      <legend className="hb-hidden">{t('filters')}</legend>
      <SearchField q={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Choice
        label={t('state')}
        value={search.state ?? 'open'}
        choices={ACTION_STATES.map((value) => ({ value, label: t(`state_${value}`) }))}
        onChange={(state) => onChange({ state: state === 'open' ? undefined : state })}
      />
      <Choice
        label={t('due')}
        any={t('due_any')}
        value={search.due}
        choices={ACTION_DUES.map((value) => ({ value, label: t(`due_${value}`) }))}
        onChange={(due) => onChange({ due })}
      />
      <Choice
        label={t('owner')}
        any={t('owner_any')}
        value={search.owner}
        choices={named.map((value) => ({ value, label: value }))}
        onChange={(owner) => onChange({ owner })}
      />
      <Choice
        label={word('priority')}
        any={t('priority_any')}
        value={search.priority}
        choices={PRIORITIES.map((value) => ({ value, label: word(`priority_${value}`) }))}
        onChange={(priority) => onChange({ priority })}
      />
      <Choice
        label={word('kind')}
        any={t('kind_any')}
        value={search.kind}
        choices={ACTION_KINDS.map((value) => ({ value, label: word(`kind_${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={word('commitment')}
        any={t('commitment_any')}
        value={search.commitment}
        choices={COMMITMENTS.map((value) => ({ value, label: word(`commitment_${value}`) }))}
        onChange={(commitment) => onChange({ commitment })}
      />
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  /** What stands for no choice; undefined: there always is one. */
  any?: string
  value: T | undefined
  choices: readonly { value: T; label: string }[]
  onChange: (value: T | undefined) => void
}

function Choice<T extends string>({ label, any, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <NativeSelect
      aria-label={label}
      size="sm"
      value={value ?? ''}
      data-set={(any !== undefined && value !== undefined) || undefined}
      data={[...(any === undefined ? [] : [{ value: '', label: any }]), ...choices]}
      onChange={({ currentTarget }) =>
        onChange(choices.find((choice) => choice.value === currentTarget.value)?.value)
      }
    />
  )
}

function SearchField({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const t = useTexts(allActionsTexts)
  const [typed, setTyped] = useState(q)
  const tell = useDebouncedCallback(onChange, TYPING_MS)
  const said = useRef(q)
  // Cleared from elsewhere, or gone back to.
  useEffect(() => {
    if (q !== said.current) setTyped(q)
    said.current = q
  }, [q])
  return (
    <TextInput
      type="search"
      className={styles.search ?? ''}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<Search size={16} aria-hidden="true" />}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        said.current = value.trim()
        tell(value.trim())
      }}
    />
  )
}
