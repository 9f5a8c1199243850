import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { can } from '@herringbone/shared/permissions/can.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Archive, ArchiveRestore, CopyPlus, Ellipsis, FileText, Tags, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-row.module.css'
import { libraryTexts } from './library-texts.ts'
import type { ShelfAct } from './shelf-act.ts'

const ShelfDialog = lazyPart(async () => ({
  default: (await import('./shelf-dialog.tsx')).ShelfDialog,
}))

/** What can be done with a board as a whole; only what its reader may do. */
export function BoardRowMenu({ board }: { board: BoardSummary }) {
  const t = useTexts(libraryTexts)
  const navigate = useNavigate()
  const [act, setAct] = useState<ShelfAct | null>(null)
  const [opened, setOpened] = useState(false)
  // Who has not been in the board would enter it as a participant; all readers here are members.
  const actor = { role: board.role ?? 'participant', member: true } as const
  const begin = (what: ShelfAct) => {
    setAct(what)
    setOpened(true)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            className={styles.menu}
            variant="subtle"
            size="lg"
            aria-label={t('moreOf', { title: board.title })}
          >
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<FileText size={16} aria-hidden />}
            onClick={() =>
              void navigate({ to: '/board/$boardId/report', params: { boardId: board.id } })
            }
          >
            {t('report')}
          </Menu.Item>
          {can(actor, 'board.edit') && (
            <Menu.Item leftSection={<Tags size={16} aria-hidden />} onClick={() => begin('tags')}>
              {t('editTags')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<CopyPlus size={16} aria-hidden />}
            onClick={() => begin('duplicate')}
          >
            {t('duplicate')}
          </Menu.Item>
          {can(actor, 'board.archive') &&
            (board.archivedAt === null ? (
              <Menu.Item
                leftSection={<Archive size={16} aria-hidden />}
                onClick={() => begin('archive')}
              >
                {t('toArchive')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<ArchiveRestore size={16} aria-hidden />}
                onClick={() => begin('unarchive')}
              >
                {t('fromArchive')}
              </Menu.Item>
            ))}
          {can(actor, 'board.throw-away') && (
            <Menu.Item
              color="red"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={() => begin('throw-away')}
            >
              {t('throwAway')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {act && (
        <Suspense>
          <ShelfDialog board={board} act={act} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
