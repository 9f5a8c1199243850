import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { PaletteCommand } from '../features/palette/command.ts'
import { lazyPart } from '../ui/load-later.ts'
import { useOnceOpened } from '../ui/use-once-opened.ts'

const Palette = lazyPart(async () => ({
  default: (await import('../features/palette/palette.tsx')).Palette,
}))

interface PaletteHostProps {
  member: boolean
  /** Made when it is opened: what can be done may have changed. */
  commands: () => readonly PaletteCommand[]
}

/** ⌘K, wherever one is and whatever has the keyboard. */
export function PaletteHost({ member, commands }: PaletteHostProps) {
  const [opened, { toggle, close }] = useDisclosure()
  const wasOpened = useOnceOpened(opened)
  const navigate = useNavigate()
  useHotkeys([['mod+K', toggle]], [])
  if (!wasOpened) return null
  const open = (boardId: string, item?: string) =>
    void navigate({
      to: '/board/$boardId/{-$stage}',
      params: { boardId },
      ...(item !== undefined && { search: { item } }),
    })
  return (
    <Suspense>
      <Palette
        opened={opened}
        onClose={close}
        commands={opened ? commands() : []}
        onOpen={member ? open : null}
      />
    </Suspense>
  )
}
