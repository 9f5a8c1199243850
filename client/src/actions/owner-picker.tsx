import { LIMITS } from '@herringbone/shared/limits.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { type ComboboxParsedItem, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { foldText } from '../ui/fold-text.ts'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

const CLEAR = 'clear'
const AS_PERSON = 'new:person'
const AS_TEAM = 'new:team'

interface OwnerPickerProps {
  label: string
  owner: Owner | null
  /** People of the board. */
  people: readonly { id: PersonId; name: string }[]
  /** Owners that other actions have. */
  used: readonly Owner[]
  onChange: (owner: Owner | null) => void
  onClose: () => void
}

/** Finds a person or a team by name, or takes what is typed; Enter takes it, Esc leaves. */
export function OwnerPicker({ label, owner, people, used, onChange, onClose }: OwnerPickerProps) {
  const t = useTexts(actionTexts)
  const [isOpen, setOpen] = useState(false)
  // Once the list is there: only then can the field say which list it controls.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpen(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const [search, setSearch] = useState('')
  const typed = search.trim().slice(0, LIMITS.ownerChars)
  const others = used.filter((one) => !people.some(({ id }) => id === one.person))
  const isKnown = [...people, ...others].some(
    ({ name }) => name.toLowerCase() === typed.toLowerCase(),
  )
  const data = [
    {
      group: t('ownerInBoard'),
      items: people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
    },
    {
      group: t('ownerUsed'),
      items: others.map(({ kind, name }, at) => ({
        value: `used:${at}`,
        label: `${name} · ${t(kind === 'team' ? 'ownerTeam' : 'ownerPerson')}`,
      })),
    },
    {
      group: t('ownerNew'),
      items: [
        ...(typed && !isKnown
          ? [
              { value: AS_PERSON, label: t('ownerAsPerson', { name: typed }) },
              { value: AS_TEAM, label: t('ownerAsTeam', { name: typed }) },
            ]
          : []),
        ...(owner ? [{ value: CLEAR, label: t('ownerClear') }] : []),
      ],
    },
  ].filter(({ items }) => items.length > 0)
  const take = (value: string | null) => {
    const [kind, rest = ''] = value?.split(/:(.*)/s) ?? []
    if (value === CLEAR) onChange(null)
    else if (value === AS_PERSON || value === AS_TEAM) {
      onChange({ kind: value === AS_TEAM ? 'team' : 'person', name: typed, person: '' })
    } else if (kind === 'person') {
      const person = people.find(({ id }) => id === rest)
      if (person) onChange(asPersonOwner(person))
    } else if (kind === 'used') {
      const found = others[Number(rest)]
      if (found) onChange(found)
    }
    onClose()
  }
  return (
    <Select
      aria-label={label}
      placeholder={t('ownerHint')}
      data={data}
      nothingFoundMessage={t('ownerHint')}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      withScrollArea={false} // the list itself scrolls, as a list of a combobox may
      classNames={{ options: styles.options ?? '' }}
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      autoFocus
      size="xs"
      maxLength={LIMITS.ownerChars}
      comboboxProps={{ width: 240, position: 'bottom-start', keepMounted: true }}
      filter={({ options, search: words }) => {
        const parts = foldText(words).split(' ').filter(Boolean)
        const fits = (option: { value: string; label: string }) =>
          option.value.startsWith('new:') ||
          option.value === CLEAR ||
          parts.every((part) => foldText(option.label).includes(part))
        return options.flatMap((option): ComboboxParsedItem[] =>
          'group' in option
            ? [{ ...option, items: option.items.filter((item) => 'label' in item && fits(item)) }]
            : [],
        )
      }}
      onChange={take}
      onKeyDown={(event) => {
        event.stopPropagation() // the keys of the stage are not meant
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
      onBlur={onClose}
    />
  )
}

const asPersonOwner = ({ id, name }: { id: PersonId; name: string }): Owner => ({
  kind: 'person',
  name,
  person: id,
})
