import type { LucideIcon } from 'lucide-react'

/** Something that the palette can do. */
export interface PaletteCommand {
  id: string
  label: string
  Icon: LucideIcon
  run: () => void
}
