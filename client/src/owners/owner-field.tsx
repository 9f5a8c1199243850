import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Owner, OwnerKind } from '@herringbone/shared/model/owner.ts'
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { User, Users } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { type OwnerChoice, ownerChoices, ownerKey, useKnownOwners } from './owner-choices.ts'
import { ownerTexts } from './owner-texts.ts'

interface OwnerFieldProps {
  /** Said to screen readers, and in the field's own tooltip. */
  label: string
  /** In the empty field; without: that a person or a team can be named. */
  placeholder?: string
  value: Owner | null
  onChange: (owner: Owner | null) => void
  className?: string | undefined
}

/** Chooses who sees to something: one of the board, a team, or a name that nobody knows yet. */
export function OwnerField({ label, placeholder, value, onChange, className }: OwnerFieldProps) {
  const t = useTexts(ownerTexts)
  const known = useKnownOwners()
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const choices = ownerChoices(known, typed ?? '')
  const groups: readonly [OwnerKind, string][] = [
    ['person', t('people')],
    ['team', t('teams')],
  ]
  const all = groups.flatMap(([kind]) => choices[kind])
  const leave = () => {
    setTyped(null)
    combobox.closeDropdown()
  }
  const choose = (key: string) => {
    const chosen = all.find(({ owner }) => ownerKey(owner) === key)
    if (chosen) onChange(chosen.owner)
    leave()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start">
      <Combobox.Target>
        <TextInput
          className={className}
          size="xs"
          aria-label={label}
          title={label}
          placeholder={placeholder ?? t('hint')}
          leftSection={
            value?.kind === 'team' ? (
              <Users size={14} aria-hidden />
            ) : (
              <User size={14} aria-hidden />
            )
          }
          rightSection={
            value && typed === null ? (
              <CloseButton
                size="xs"
                aria-label={t('clear', { what: label })}
                onClick={() => onChange(null)}
              />
            ) : null
          }
          value={typed ?? value?.name ?? ''}
          maxLength={LIMITS.ownerChars}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') leave()
            if (event.key !== 'Enter' || typed === null) return
            // Enter takes what stands first, or nobody from an emptied field.
            if (typed.trim() === '') onChange(null)
            else if (combobox.getSelectedOptionIndex() < 0 && all[0]) onChange(all[0].owner)
            else return
            event.preventDefault()
            leave()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={220}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label}>
          {all.length === 0 && <Combobox.Empty>{t('none')}</Combobox.Empty>}
          {groups.map(([kind, title]) =>
            choices[kind].length === 0 ? null : (
              <Combobox.Group key={kind} label={title}>
                {choices[kind].map((choice) => (
                  <Combobox.Option
                    key={ownerKey(choice.owner)}
                    value={ownerKey(choice.owner)}
                    active={value !== null && ownerKey(choice.owner) === ownerKey(value)}
                  >
                    <OptionText choice={choice} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ),
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function OptionText({ choice: { owner, isNew } }: { choice: OwnerChoice }) {
  const t = useTexts(ownerTexts)
  const { kind, name } = owner
  if (!isNew) return name
  return t(kind === 'person' ? 'asPerson' : 'asTeam', { name })
}
