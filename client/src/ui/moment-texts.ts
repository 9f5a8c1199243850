import { defineTexts } from './texts.ts'

export const momentTexts = defineTexts('moment', {
  en: {
    date: '{{what}}, date',
    time: '{{what}}, time',
    clear: 'Clear: {{what}}',
    unknown: 'not known',
    ambiguous: 'The clock was set back then: this time came twice. The first one is taken.',
    takeSecond: 'Take the second',
    skipped: 'The clock was set forward over this time; it is read as {{time}}.',
  },
  de: {
    date: '{{what}}, Datum',
    time: '{{what}}, Uhrzeit',
    clear: 'Leeren: {{what}}',
    unknown: 'nicht bekannt',
    ambiguous: 'Die Uhr wurde da zurückgestellt: Diese Zeit gab es zweimal. Es gilt die erste.',
    takeSecond: 'Die zweite nehmen',
    skipped: 'Die Uhr sprang über diese Zeit hinweg; sie gilt als {{time}}.',
  },
})
