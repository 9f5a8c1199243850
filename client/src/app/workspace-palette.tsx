import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Archive, Plus, Trash2 } from 'lucide-react'
import { Suspense } from 'react'
import { libraryTexts } from '../features/library/library-texts.ts'
import { Palette } from '../features/palette/palette.tsx'
import { lazyPart } from '../ui/load-later.ts'
import { useOnceOpened } from '../ui/use-once-opened.ts'
import { NAV_ITEMS } from './nav-items.ts'
import type { PaletteDialog } from './palette-host.tsx'
import { useOpenBoard } from './use-open-board.ts'

const NewSession = lazyPart(async () => ({
  default: (await import('../features/library/new-session.tsx')).NewSession,
}))

/** The palette on the pages of the workspace: to each of them, and to a new session. */
export function WorkspacePalette(dialogProps: PaletteDialog) {
  const navigate = useNavigate()
  const [creating, dialog] = useDisclosure()
  const wasCreating = useOnceOpened(creating)
  const open = useOpenBoard()
  const commands = [
    { id: 'new', label: libraryTexts.text('newSession'), Icon: Plus, run: dialog.open },
    ...NAV_ITEMS.map(({ to, Icon, label }) => ({
      ...{ id: to, label: label(), Icon, run: () => void navigate({ to }) },
    })),
    {
      ...{ id: 'archive', label: libraryTexts.text('archive'), Icon: Archive },
      run: () => void navigate({ to: '/', search: { shelf: 'archive' } }),
    },
    {
      ...{ id: 'bin', label: libraryTexts.text('bin'), Icon: Trash2 },
      run: () => void navigate({ to: '/', search: { shelf: 'bin' } }),
    },
  ]
  return (
    <>
      <Palette {...dialogProps} commands={commands} onOpen={open} />
      {wasCreating && (
        <Suspense>
          <NewSession
            opened={creating}
            onClose={dialog.close}
            onCreated={(boardId) =>
              void navigate({
                to: '/board/$boardId/{-$stage}',
                params: { boardId, stage: 'brief' },
              })
            }
          />
        </Suspense>
      )}
    </>
  )
}
