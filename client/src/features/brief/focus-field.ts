/** Fields that other parts of the board lead to. */
type BriefField = 'summary' | 'goal' | 'groundRules' | 'scribe' | 'severity' | 'services' | 'tags'

export const briefFieldId = (field: BriefField): string => `brief-${field}`

/** Brings a field of the shown Brief into sight, ready to be written in. */
export function focusBriefField(field: BriefField): void {
  const element = document.getElementById(briefFieldId(field))
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
}
