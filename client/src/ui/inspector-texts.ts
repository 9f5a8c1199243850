import { defineTexts } from './texts.ts'

export const inspectorTexts = defineTexts('inspector', {
  en: { larger: 'Make the panel larger', smaller: 'Make the panel smaller' },
  de: { larger: 'Bereich vergrößern', smaller: 'Bereich verkleinern' },
})
