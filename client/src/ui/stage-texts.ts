import { defineTexts } from './texts.ts'

/** The names of the stages, for every feature that speaks of them. */
export const stageTexts = defineTexts('stages', {
  en: {
    brief: 'Brief',
    timeline: 'Timeline',
    impact: 'Impact',
    causes: 'Causes',
    actions: 'Actions',
    'wrap-up': 'Wrap-up',
  },
  de: {
    brief: 'Briefing',
    timeline: 'Zeitachse',
    impact: 'Auswirkung',
    causes: 'Ursachen',
    actions: 'Maßnahmen',
    'wrap-up': 'Abschluss',
  },
})
