/** How a blameless session talks, unless the workspace has rules of its own; one per line. */
export const DEFAULT_GROUND_RULES = {
  en: [
    'We look for what made this possible, not for who did it.',
    'Everyone acted on what they knew at the time.',
    'We ask "what" and "how" before "why".',
    'A fact has evidence; without it, it is a question.',
  ].join('\n'),
  de: [
    'Wir suchen, was es möglich gemacht hat, nicht, wer es war.',
    'Alle haben nach dem gehandelt, was sie in dem Moment wussten.',
    'Wir fragen „Was?“ und „Wie?“ vor „Warum?“.',
    'Eine Tatsache hat einen Beleg; ohne ihn ist sie eine Frage.',
  ].join('\n'),
} as const
