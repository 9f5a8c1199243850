import { defineTexts } from '../../ui/texts.ts'

export const similarTexts = defineTexts('similar', {
  en: {
    title: 'Similar incidents',
    none: 'None so far. They are looked for by services, tags, causes and the words of title and causes.',
    loading: 'Looking for similar incidents …',
    retry: 'Try again',
    cause: 'Same cause: {{name}}',
    services: 'Services: {{names}}',
    tags: 'Tags: {{names}}',
    words: 'Words: {{names}}',
  },
  de: {
    title: 'Ähnliche Vorfälle',
    none: 'Bisher keine. Verglichen werden Dienste, Schlagwörter, Ursachen und die Wörter von Titel und Ursachen.',
    loading: 'Ähnliche Vorfälle werden gesucht …',
    retry: 'Noch einmal versuchen',
    cause: 'Gleiche Ursache: {{name}}',
    services: 'Dienste: {{names}}',
    tags: 'Schlagwörter: {{names}}',
    words: 'Wörter: {{names}}',
  },
})
