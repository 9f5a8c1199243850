import { defineTexts } from '../../ui/texts.ts'

export const linkTexts = defineTexts('causeLinks', {
  en: {
    ring: 'That would go round in a circle: {{ring}}.',
    unwritten: 'a cause without words',
    full: 'This board has as many causes as it can hold.',
    pasted_one: 'Added {{count}} cause',
    pasted_other: 'Added {{count}} causes',
    pasteTooMany: '{{count}} lines are more than one paste takes ({{limit}}).',
  },
  de: {
    ring: 'Das ginge im Kreis: {{ring}}.',
    unwritten: 'eine Ursache ohne Worte',
    full: 'Mehr Ursachen fasst dieses Board nicht.',
    pasted_one: '{{count}} Ursache eingefügt',
    pasted_other: '{{count}} Ursachen eingefügt',
    pasteTooMany: '{{count}} Zeilen sind mehr, als auf einmal eingefügt werden können ({{limit}}).',
  },
})
