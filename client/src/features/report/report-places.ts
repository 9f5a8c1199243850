/** Where other pages lead to: how far the report is, and who is told of it. */
type ReportPlace = 'review' | 'send'

/** The id of the control, or of what has it. */
export const reportPlaceId = (place: ReportPlace): string => `report-${place}`
