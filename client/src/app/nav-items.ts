import { ClipboardCheck, LibraryBig, type LucideIcon, Settings } from 'lucide-react'
import { shellTexts } from './shell-texts.ts'

interface NavItem {
  to: '/' | '/review' | '/settings'
  Icon: LucideIcon
  label: () => string
}

/** The pages of a workspace, in the order in which its navigation shows them. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', Icon: LibraryBig, label: () => shellTexts.text('library') },
  { to: '/review', Icon: ClipboardCheck, label: () => shellTexts.text('review') },
  { to: '/settings', Icon: Settings, label: () => shellTexts.text('settings') },
]
