import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { ActionIcon, Menu } from '@mantine/core'
import {
  ArrowLeft,
  ArrowRight,
  Clock,
  Copy,
  EllipsisVertical,
  PanelRight,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { duplicateEvents } from '../actions.ts'
import { shiftInTime } from '../inspector/event-edits.ts'
import { LaneItems } from './lane-cell.tsx'
import { useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'

interface RowMenuProps {
  event: TimelineEvent
  tabIndex: number
  opened: boolean
  onOpened: (opened: boolean) => void
}

const SHIFTS = [-5, -1, 1, 5]

/** Everything that can be done with an event, in place of dragging it. */
export function RowMenu({ event, tabIndex, opened, onOpened }: RowMenuProps) {
  const t = useTexts(listTexts)
  const board = useBoard()
  const list = useList()
  const zone = useBoardState((state) => state.brief.timeZone)
  const { id } = event

  const shift = (minutes: number) => {
    if (!shiftInTime(board, list.targets(id), minutes * 60_000)) return
    const at = event.at + minutes * 60_000
    list.announce(t('saidMovedTime', { time: formatTimeAt(at, zone, event.precision) }))
  }

  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          tabIndex={tabIndex}
          aria-label={t('menu', { text: event.text || t('noText') })}
        >
          <EllipsisVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<Pencil size={15} />} onClick={() => list.edit(id, 'text')}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<PanelRight size={15} />} onClick={() => list.choose(id, 'only')}>
          {t('details')}
        </Menu.Item>
        <Menu.Item leftSection={<Plus size={15} />} onClick={() => list.addAfter(id)}>
          {t('addAfter')}
        </Menu.Item>
        <Menu.Label>{t('moveTime')}</Menu.Label>
        <Menu.Item leftSection={<Clock size={15} />} onClick={() => list.edit(id, 'time')}>
          {t('setTime')}
        </Menu.Item>
        {SHIFTS.map((minutes) => (
          <Menu.Item
            key={minutes}
            leftSection={minutes < 0 ? <ArrowLeft size={15} /> : <ArrowRight size={15} />}
            onClick={() => shift(minutes)}
          >
            {t(minutes < 0 ? 'earlier' : 'later', { count: Math.abs(minutes) })}
          </Menu.Item>
        ))}
        <Menu.Label>{t('moveTo')}</Menu.Label>
        <LaneItems event={event} />
        <Menu.Divider />
        <Menu.Item
          leftSection={<Copy size={15} />}
          onClick={() => duplicateEvents(board, list.targets(id))}
        >
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<Trash2 size={15} />}
          onClick={() => list.remove(list.targets(id))}
        >
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
