import { defineTexts } from '../../../ui/texts.ts'

export const dueTexts = defineTexts('due', {
  en: {
    title: 'Due',
    overdue: 'Overdue',
    soon: 'Due soon',
    late_one: '{{count}} day late',
    late_other: '{{count}} days late',
    today: 'due today',
    in_one: 'due tomorrow',
    in_other: 'due in {{count}} days',
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
    late_one: 'seit {{count}} Tag',
    late_other: 'seit {{count}} Tagen',
    today: 'heute fällig',
    in_one: 'morgen fällig',
    in_other: 'in {{count}} Tagen fällig',
    none: 'Nichts ist überfällig, und nichts wird in den nächsten sieben Tagen fällig.',
    noActions: 'Es gibt noch keine Maßnahmen.',
    nobody: 'noch niemand',
    untitled: 'ohne Text',
    toActions: 'Zu den Maßnahmen',
  },
})
