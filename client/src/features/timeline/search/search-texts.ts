import { defineTexts } from '../../../ui/texts.ts'

export const searchTexts = defineTexts('timeline-search', {
  en: {
    label: 'Search in this board',
    hint: 'Text, source, evidence…',
    of: '{{current}} of {{count}}',
    hits_one: '{{count}} event',
    hits_other: '{{count}} events',
    none: 'Nothing found',
    previous: 'Previous hit',
    next: 'Next hit',
    close: 'Close search',
    said: '{{current}} of {{count}}: {{text}}',
  },
  de: {
    label: 'In diesem Board suchen',
    hint: 'Text, Quelle, Belege …',
    of: '{{current}} von {{count}}',
    hits_one: '{{count}} Ereignis',
    hits_other: '{{count}} Ereignisse',
    none: 'Nichts gefunden',
    previous: 'Voriger Treffer',
    next: 'Nächster Treffer',
    close: 'Suche schließen',
    said: '{{current}} von {{count}}: {{text}}',
  },
})
