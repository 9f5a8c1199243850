import { defineTexts } from '../../ui/texts.ts'

export const wordingTexts = defineTexts('wording', {
  en: {
    label: 'About the wording',
    quoted: '“{{phrase}}”',
    dismiss: 'Put this hint away for this text',
  },
  de: {
    label: 'Zur Wortwahl',
    quoted: '„{{phrase}}“',
    dismiss: 'Diesen Hinweis für diesen Text weglegen',
  },
})
