import type { KeyHelp } from '../../canvas/stage.ts'
import { defineTexts } from '../../ui/texts.ts'

export const roundKeysTexts = defineTexts('roundKeys', {
  en: {
    title: 'Silent round',
    add: 'New note',
    edit: 'Write on the note',
    next: 'Next note; behind the last one a new one',
    leave: 'Leave the note',
    remove: 'Delete the note',
  },
  de: {
    title: 'Stille Runde',
    add: 'Neuer Zettel',
    edit: 'Auf dem Zettel schreiben',
    next: 'Nächster Zettel; nach dem letzten ein neuer',
    leave: 'Zettel verlassen',
    remove: 'Zettel löschen',
  },
})

export const roundKeys: readonly KeyHelp[] = [
  { combo: 'N', label: 'roundKeys:add' },
  { combo: 'Enter', label: 'roundKeys:edit' },
  { combo: 'Tab', label: 'roundKeys:next' },
  { combo: 'Escape', label: 'roundKeys:leave' },
  { combo: 'Delete', label: 'roundKeys:remove' },
]
