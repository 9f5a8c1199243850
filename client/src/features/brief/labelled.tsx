import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { LABELS, type Label } from '@herringbone/shared/session/state.ts'
import { Button, CloseButton, Menu } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type BoardPerson, useBoardPeople } from '../../session/use-board-people.ts'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'

type Labels = Partial<Record<PersonId, Label[]>>
const NOBODY: Labels = {}

const useLabels = (): Labels => useSession(({ view }) => view?.labels ?? NOBODY)

/** The people who carry a label, whether they are here or not. */
export function useLabelled(label: Label): BoardPerson[] {
  const labels = useLabels()
  const people = useBoardPeople()
  return [...people.values()].filter(({ id }) => labels[id]?.includes(label))
}

/** Gives a label to someone or takes it away, and leaves their others as they are. */
function useSetLabel() {
  const labels = useLabels()
  const { send } = useCommand()
  return (person: PersonId, label: Label, carried: boolean) => {
    const now = labels[person] ?? []
    const after = LABELS.filter((one) => (one === label ? carried : now.includes(one)))
    void send({ type: 'label.set', person, labels: after })
  }
}

interface LabelledProps {
  label: Label
  people: readonly BoardPerson[]
}

/** Who carries the label; a facilitator can take it away again. */
export function Labelled({ label, people }: LabelledProps) {
  const t = useTexts(briefTexts)
  const maySet = useRefusal('label.set') === null
  const setLabel = useSetLabel()
  if (people.length === 0) return null
  return (
    <ul className={styles.labelled}>
      {people.map(({ id, name, color }) => (
        <li key={id}>
          <Avatar name={name} color={color} size="small" /> {name}
          {maySet && (
            <CloseButton
              size="sm"
              aria-label={t('takeLabel', { name, label: t(`label_${label}`) })}
              onClick={() => setLabel(id, label, false)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Lets a facilitator choose who carries the label, among the people of the board. */
export function LabelMenu({ label }: { label: Label }) {
  const t = useTexts(briefTexts)
  const maySet = useRefusal('label.set') === null
  const setLabel = useSetLabel()
  const labels = useLabels()
  const people = useBoardPeople()
  if (!maySet) return null
  const others = [...people.values()].filter(({ id }) => !labels[id]?.includes(label))
  const what = t(`label_${label}`)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          aria-label={t('giveLabel', { label: what })}
        >
          {t('choose')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} className={styles.people}>
        {others.length === 0 && <Menu.Label>{t('nobodyElse')}</Menu.Label>}
        {others.map(({ id, name, color }) => (
          <Menu.Item
            key={id}
            leftSection={<Avatar name={name} color={color} size="small" />}
            onClick={() => setLabel(id, label, true)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
