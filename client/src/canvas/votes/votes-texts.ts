import { defineTexts } from '../../ui/texts.ts'

export const votesTexts = defineTexts('votes', {
  en: {
    own_one: '{{count}} dot of yours',
    own_other: '{{count}} dots of yours',
    total_one: '{{count}} dot in all',
    total_other: '{{count}} dots in all',
    add: 'One dot more on “{{label}}”',
    take: 'One dot less on “{{label}}”',
  },
  de: {
    own_one: '{{count}} eigener Punkt',
    own_other: '{{count}} eigene Punkte',
    total_one: '{{count}} Punkt insgesamt',
    total_other: '{{count}} Punkte insgesamt',
    add: 'Ein Punkt mehr auf „{{label}}“',
    take: 'Ein Punkt weniger auf „{{label}}“',
  },
})
