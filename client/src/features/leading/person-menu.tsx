import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { LABELS, type Label } from '@herringbone/shared/session/state.ts'
import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCommand } from '../../session/use-command.ts'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'

interface PersonMenuProps {
  person: PersonId
  role: Role
  isMe: boolean
  labels: readonly Label[]
}

/** What a facilitator may do about a person. */
export function PersonMenu({ person, role, isMe, labels }: PersonMenuProps) {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const client = useQueryClient()
  const { send } = useCommand()
  const give = async (command: Command) => {
    await send(command)
    await client.invalidateQueries({ queryKey: ['board', board.id, 'people'] })
  }
  return (
    <>
      {role === 'participant' && (
        <>
          <Menu.Item onClick={() => void give({ type: 'facilitator.add', person })}>
            {t('makeFacilitator')}
          </Menu.Item>
          <Menu.Item onClick={() => void give({ type: 'facilitator.handOver', person })}>
            {t('handOver')}
          </Menu.Item>
        </>
      )}
      {role === 'facilitator' && (
        <Menu.Item onClick={() => void give({ type: 'facilitator.remove', person })}>
          {t(isMe ? 'stepDown' : 'takeRole')}
        </Menu.Item>
      )}
      <Menu.Label>{t('labels')}</Menu.Label>
      {LABELS.map((label) => (
        <Menu.CheckboxItem
          key={label}
          checked={labels.includes(label)}
          closeMenuOnClick={false}
          onChange={(on) => {
            const others = labels.filter((other) => other !== label)
            void give({ type: 'label.set', person, labels: on ? [...others, label] : others })
          }}
        >
          {t(label)}
        </Menu.CheckboxItem>
      ))}
    </>
  )
}
