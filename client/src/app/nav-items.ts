import {
  ChartColumn,
  ClipboardCheck,
  LibraryBig,
  ListTodo,
  type LucideIcon,
  Settings,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { lazyPart } from '../ui/load-later.ts'
import { shellTexts } from './shell-texts.ts'

// They come after the page, which they are no part of.
const ReviewBadge = lazyPart(async () => ({
  default: (await import('../features/process-review/due-badge.tsx')).DueBadge,
}))

const LateBadge = lazyPart(async () => ({
  default: (await import('../features/all-actions/late-badge.tsx')).LateBadge,
}))

interface NavItem {
  to: '/' | '/actions' | '/review' | '/outcomes' | '/settings'
  Icon: LucideIcon
  label: () => string
  /** What it has to say behind its name. */
  Badge?: ComponentType
}

/** The pages of a workspace, in the order in which its navigation shows them. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', Icon: LibraryBig, label: () => shellTexts.text('library') },
  {
    to: '/actions',
    Icon: ListTodo,
    label: () => shellTexts.text('actions'),
    Badge: LateBadge,
  },
  { to: '/outcomes', Icon: ChartColumn, label: () => shellTexts.text('outcomes') },
  {
    to: '/review',
    Icon: ClipboardCheck,
    label: () => shellTexts.text('review'),
    Badge: ReviewBadge,
  },
  { to: '/settings', Icon: Settings, label: () => shellTexts.text('settings') },
]
