import type { Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import type { ReactNode } from 'react'

/** Where the margin leads: the app knows the ways. */
export interface MarginWays {
  onGap: (gap: Gap) => void
  onExport: () => void
  versionLink: (version: number, text: string) => ReactNode
  /** What has changed since this version. */
  changesLink: (version: number, text: string) => ReactNode
}
