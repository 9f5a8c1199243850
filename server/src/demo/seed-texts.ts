import { DEFAULT_GROUND_RULES } from '@herringbone/shared/model/ground-rules.ts'

/** What every new board begins with, in its language. */
export const SEED_TEXTS = {
  en: {
    laneTitles: {
      change: 'Change',
      symptoms: 'Symptoms & alerts',
      response: 'Response',
      customers: 'Customers',
    },
    groundRules: DEFAULT_GROUND_RULES.en,
  },
  de: {
    laneTitles: {
      change: 'Änderung',
      symptoms: 'Symptome & Alarme',
      response: 'Reaktion',
      customers: 'Kundschaft',
    },
    groundRules: DEFAULT_GROUND_RULES.de,
  },
} as const
