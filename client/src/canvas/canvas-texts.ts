import { defineTexts } from '../ui/texts.ts'

/** What every canvas says in the same words. */
export const canvasTexts = defineTexts('canvas', {
  en: {
    undo: 'Undo',
    undoTooLate: 'Someone else has changed it since, so it cannot be undone.',
  },
  de: {
    undo: 'Rückgängig',
    undoTooLate: 'Jemand hat es inzwischen geändert; es lässt sich nicht mehr rückgängig machen.',
  },
})
