import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { NOTE_COLORS } from '@herringbone/shared/model/note.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { ArrowLeft, ArrowRight, Check, Ellipsis, Trash2 } from 'lucide-react'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './desk.module.css'
import { colorNote, shiftNote } from './desk-actions.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

interface DeskMenuProps {
  desk: DeskHandle
  note: DeskNote
  number: number
  onRemove: () => void
}

/** Everything that can be done to a note beside writing on it. */
export function DeskMenu({ desk, note, number, onRemove }: DeskMenuProps) {
  const t = useTexts(silentRoundTexts)
  const { id } = note
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          className={styles.more}
          variant="transparent"
          size={28}
          aria-label={t('noteMenu', { number })}
        >
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ArrowLeft size={16} aria-hidden />}
          onClick={() => shiftNote(desk, id, -1)}
        >
          {t('earlier')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowRight size={16} aria-hidden />}
          onClick={() => shiftNote(desk, id, 1)}
        >
          {t('later')}
        </Menu.Item>
        <Menu.Divider />
        {NOTE_COLORS.map((color) => (
          <Menu.Item
            key={color}
            leftSection={<span className={styles.swatch} data-color={color} />}
            rightSection={color === note.color && <Check size={16} aria-hidden />}
            aria-current={color === note.color}
            onClick={() => colorNote(desk, id, color)}
          >
            {t(`color_${color}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<Trash2 size={16} aria-hidden />}
          aria-label={t('deleteNote', { number })}
          onClick={onRemove}
        >
          {t('deleteNote', { number })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
