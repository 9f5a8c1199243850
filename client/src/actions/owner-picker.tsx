import { LIMITS } from '@herringbone/shared/limits.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import type { Choices } from '../ui/find-choices.ts'
import { FindSelect } from '../ui/find-select.tsx'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'

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
  const others = used.filter((one) => !people.some(({ id }) => id === one.person))
  const choices = (typed: string): Choices => {
    const isKnown = [...people, ...others].some(
      ({ name }) => name.toLowerCase() === typed.toLowerCase(),
    )
    return [
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
                { value: AS_PERSON, label: t('ownerAsPerson', { name: typed }), isAlways: true },
                { value: AS_TEAM, label: t('ownerAsTeam', { name: typed }), isAlways: true },
              ]
            : []),
          ...(owner ? [{ value: CLEAR, label: t('ownerClear'), isAlways: true }] : []),
        ],
      },
    ]
  }
  const take = (value: string, typed: string) => {
    const [kind, rest = ''] = value.split(/:(.*)/s)
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
    <FindSelect
      aria-label={label}
      placeholder={t('ownerHint')}
      none={t('ownerHint')}
      size="xs"
      maxLength={LIMITS.ownerChars}
      comboboxProps={{ width: 240 }}
      choices={choices}
      onChoose={take}
      onClose={onClose}
    />
  )
}

const asPersonOwner = ({ id, name }: { id: PersonId; name: string }): Owner => ({
  kind: 'person',
  name,
  person: id,
})
