/** The words of letters and feeds, which no page of ours shows. */
export const DIGEST_WORDS = {
  en: {
    hello: (name: string) => `Hello ${name},`,
    subject: (overdue: number, soon: number) =>
      [overdue && `${overdue} overdue`, soon && `${soon} due soon`].filter(Boolean).join(', '),
    subjectOf: (what: string) => `Actions: ${what}`,
    overdue: 'Overdue',
    soon: 'Due within 7 days',
    days: (days: number) =>
      days === 0
        ? 'due today'
        : days < 0
          ? `${-days} ${days === -1 ? 'day' : 'days'} late`
          : `in ${days} ${days === 1 ? 'day' : 'days'}`,
    all: 'All of yours:',
    end: 'No more of these letters:',
    confirmSubject: 'Your daily letter about actions',
    confirm: (name: string) =>
      `${name} has asked for a daily letter about their actions in Herringbone, sent to this address. If that is you, say so here:`,
    ignore: 'If it is not, ignore this letter: there will be no other.',
    feed: 'My actions that are due',
  },
  de: {
    hello: (name: string) => `Hallo ${name},`,
    subject: (overdue: number, soon: number) =>
      [overdue && `${overdue} überfällig`, soon && `${soon} bald fällig`]
        .filter(Boolean)
        .join(', '),
    subjectOf: (what: string) => `Maßnahmen: ${what}`,
    overdue: 'Überfällig',
    soon: 'Fällig in den nächsten 7 Tagen',
    days: (days: number) =>
      days === 0
        ? 'heute fällig'
        : days < 0
          ? `${-days} ${days === -1 ? 'Tag' : 'Tage'} überfällig`
          : `in ${days} ${days === 1 ? 'Tag' : 'Tagen'}`,
    all: 'Alle eigenen:',
    end: 'Diese Briefe beenden:',
    confirmSubject: 'Der tägliche Brief über Maßnahmen',
    confirm: (name: string) =>
      `${name} hat in Herringbone um einen täglichen Brief über die eigenen Maßnahmen gebeten, an diese Adresse. Wenn das stimmt, bitte hier bestätigen:`,
    ignore: 'Wenn nicht, bitte nichts tun: es kommt kein weiterer Brief.',
    feed: 'Eigene Maßnahmen, die fällig sind',
  },
} as const
