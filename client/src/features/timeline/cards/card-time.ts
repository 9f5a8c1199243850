import type { Precision, TimelineEvent } from '@herringbone/shared/model/event.ts'
import { formatDate, formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { formatLocale } from '../../../ui/language.ts'
import { currentLanguage } from '../../../ui/texts.ts'
import { timelineTexts } from '../timeline-texts.ts'

/** The time of an event on its card: "08:21", "about 08:20", and its date when only that is known. */
export function cardTime(at: number, zone: string, precision: Precision): string {
  if (precision === 'day') return formatDate(at, zone, formatLocale(), { year: false })
  if (precision === 'about') {
    return timelineTexts.text('about', { time: formatTimeAt(at, zone, 'minute') })
  }
  return formatTimeAt(at, zone, precision)
}

const spoken = new WeakMap<TimelineEvent, { key: string; said: string }>()

/**
 * The date for a screen reader, before the time that the card shows. Kept per record: cards come and go with every step of a zoom,
 * and formatting a date takes longer than the rest of a card.
 */
export function spokenDay(event: TimelineEvent, zone: string): string {
  const key = `${currentLanguage()} ${zone}`
  const known = spoken.get(event)
  if (known?.key === key) return known.said
  const said = formatDate(event.at, zone, formatLocale())
  spoken.set(event, { key, said })
  return said
}
