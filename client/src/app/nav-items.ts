import { LibraryBig, type LucideIcon, Settings } from 'lucide-react'
import { shellTexts } from './shell-texts.ts'

interface NavItem {
  to: '/' | '/settings'
  Icon: LucideIcon
  label: () => string
}

/** The pages of a workspace, in the order in which its navigation shows them. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', Icon: LibraryBig, label: () => shellTexts.text('library') },
  { to: '/settings', Icon: Settings, label: () => shellTexts.text('settings') },
]
