import { defineTexts } from '../../ui/texts.ts'

/** Apart from the texts of the card: the top bar shows the badge at first sight. */
export const preparingTexts = defineTexts('preparing', {
  en: {
    preparing: 'in preparation',
    open: 'Everyone with the link can add events and evidence already.',
  },
  de: {
    preparing: 'Vorbereitung',
    open: 'Alle mit dem Link können schon Ereignisse und Belege eintragen.',
  },
})
