/** What every new board begins with, in its language. */
export const SEED_TEXTS = {
  en: {
    laneTitles: {
      change: 'Change',
      symptoms: 'Symptoms & alerts',
      response: 'Response',
      customers: 'Customers',
    },
    groundRules: [
      'We look for what made this possible, not for who did it.',
      'Everyone acted on what they knew at the time.',
      'We ask "what" and "how" before "why".',
      'A fact has evidence; without it, it is a question.',
    ].join('\n'),
  },
  de: {
    laneTitles: {
      change: 'Änderung',
      symptoms: 'Symptome & Alarme',
      response: 'Reaktion',
      customers: 'Kundschaft',
    },
    groundRules: [
      'Wir suchen, was es möglich gemacht hat, nicht, wer es war.',
      'Alle haben nach dem gehandelt, was sie in dem Moment wussten.',
      'Wir fragen „Was?“ und „Wie?“ vor „Warum?“.',
      'Eine Tatsache hat einen Beleg; ohne ihn ist sie eine Frage.',
    ].join('\n'),
  },
} as const
