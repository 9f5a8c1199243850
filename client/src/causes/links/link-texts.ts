import { defineTexts } from '../../ui/texts.ts'

export const linkTexts = defineTexts('causeLinks', {
  en: {
    ring: 'That would go round in a circle: {{ring}}.',
    unwritten: 'a cause without words',
    full: 'This board has as many causes as it can hold.',
  },
  de: {
    ring: 'Das ginge im Kreis: {{ring}}.',
    unwritten: 'eine Ursache ohne Worte',
    full: 'Mehr Ursachen fasst dieses Board nicht.',
  },
})
