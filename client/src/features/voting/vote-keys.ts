import type { KeyHelp } from '../../canvas/stage.ts'
import { defineTexts } from '../../ui/texts.ts'

export const voteKeysTexts = defineTexts('voteKeys', {
  en: {
    title: 'Dot vote',
    add: 'One dot more on what is selected',
    take: 'One dot less on what is selected',
  },
  de: {
    title: 'Punktabstimmung',
    add: 'Ein Punkt mehr auf die Auswahl',
    take: 'Ein Punkt weniger auf die Auswahl',
  },
})

export const voteKeys: readonly KeyHelp[] = [
  { combo: '+', label: 'voteKeys:add' },
  { combo: '-', label: 'voteKeys:take' },
]
