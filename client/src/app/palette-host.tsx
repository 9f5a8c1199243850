import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { type ReactNode, Suspense } from 'react'
import { useOnceOpened } from '../ui/use-once-opened.ts'

export interface PaletteDialog {
  opened: boolean
  onClose: () => void
}

/** ⌘K, wherever one is and whatever has the keyboard. What it opens is loaded then. */
export function PaletteHost({ children }: { children: (dialog: PaletteDialog) => ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure()
  const wasOpened = useOnceOpened(opened)
  useHotkeys([['mod+K', toggle]], [])
  return wasOpened && <Suspense>{children({ opened, onClose: close })}</Suspense>
}
