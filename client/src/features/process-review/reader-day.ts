import type { Day } from '@herringbone/shared/time/day.ts'
import { formatIsoDate } from '@herringbone/shared/time/format-clock.ts'

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day it is where the reader is: a workspace has no zone of its own. */
export const readerToday = (): { today: Day; zone: string } => ({
  today: formatIsoDate(Date.now(), zone()),
  zone: zone(),
})
