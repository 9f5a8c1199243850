import { defineTexts } from '../../ui/texts.ts'

export const wordingTexts = defineTexts('wording', {
  en: {
    label: 'About the wording',
    dismiss: 'Put this hint away for this text',
  },
  de: {
    label: 'Zur Wortwahl',
    dismiss: 'Diesen Hinweis für diesen Text weglegen',
  },
})
