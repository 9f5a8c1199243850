import type { FollowUpWords } from './follow-up-calendar.ts'

export type CalendarLocale = 'en' | 'de'

const WORDS: Record<CalendarLocale, Omit<FollowUpWords, 'summary'> & { followUp: string }> = {
  en: {
    followUp: 'Follow-up',
    open: 'Open actions',
    due: 'due',
    nobody: 'nobody yet',
    review: 'Review of our post-mortems',
  },
  de: {
    followUp: 'Folgetermin',
    open: 'Offene Maßnahmen',
    due: 'fällig',
    nobody: 'noch niemand',
    review: 'Rückblick auf unsere Post-mortems',
  },
}

/** The words of a calendar of follow-ups, with the board that they are of. */
export function followUpWords(locale: CalendarLocale, title: string): FollowUpWords {
  const { followUp, ...words } = WORDS[locale]
  return { ...words, summary: title.trim() === '' ? followUp : `${followUp}: ${title.trim()}` }
}
