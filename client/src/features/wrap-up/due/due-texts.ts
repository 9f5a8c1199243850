import { defineTexts } from '../../../ui/texts.ts'

export const dueTexts = defineTexts('due', {
  en: {
    title: 'Due',
    overdue: 'Overdue',
    soon: 'Due soon',
    none: 'Nothing is overdue, and nothing is due within a week.',
    noActions: 'There are no actions yet.',
    nobody: 'nobody yet',
    untitled: 'without a text',
    toActions: 'To the actions',
  },
  de: {
    title: 'Fällig',
    overdue: 'Überfällig',
    soon: 'Bald fällig',
    none: 'Nichts ist überfällig, und nichts wird in den nächsten sieben Tagen fällig.',
    noActions: 'Es gibt noch keine Maßnahmen.',
    nobody: 'noch niemand',
    untitled: 'ohne Text',
    toActions: 'Zu den Maßnahmen',
  },
})
