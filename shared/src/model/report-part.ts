/** The parts of a report, as they stand on its page. */
export const REPORT_PARTS = [
  'summary',
  'timeline',
  'impact',
  'causes',
  'actions',
  'lessons',
  'participants',
  'links',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** Parts in which people can write something of their own, above what comes from the board. */
export const NARRATIVE_PARTS = [
  'summary',
  'timeline',
  'impact',
  'causes',
  'actions',
  'lessons',
] as const satisfies readonly ReportPart[]
export type NarrativePart = (typeof NARRATIVE_PARTS)[number]
