import type { Precision } from '@herringbone/shared/model/event.ts'
import { formatDate, formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { formatLocale } from '../../../ui/language.ts'
import { timelineTexts } from '../timeline-texts.ts'

/** The time of an event on its card: "08:21", "about 08:20", and its date when only that is known. */
export function cardTime(at: number, zone: string, precision: Precision): string {
  if (precision === 'day') return formatDate(at, zone, formatLocale(), { year: false })
  if (precision === 'about') {
    return timelineTexts.text('about', { time: formatTimeAt(at, zone, 'minute') })
  }
  return formatTimeAt(at, zone, precision)
}

/** Date and time for a screen reader and for what moves across days. */
export function fullTime(at: number, zone: string, precision: Precision): string {
  const date = formatDate(at, zone, formatLocale())
  return precision === 'day' ? date : `${date}, ${cardTime(at, zone, precision)}`
}
