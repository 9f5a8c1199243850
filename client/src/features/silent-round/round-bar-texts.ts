import { defineTexts } from '../../ui/texts.ts'

/** What the bar says of a round; all other texts of it come with the round. */
export const roundBarTexts = defineTexts('roundBar', {
  en: {
    open: 'Silent round',
    goThere: 'Go to the round',
    goWrite: 'Write notes',
    discard: 'Throw the round away',
    keepRound: 'Keep the round',
    reveal: 'Reveal, shuffled',
    revealTitle: 'Reveal all notes?',
    revealBody:
      '{{notes}} will be placed on the board, shuffled. {{ready}} of {{count}} people have said that they are ready. This ends the round.',
    revealNow: 'Reveal now',
    keepWriting: 'Keep writing',
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    room: '{{notes}} in the room · {{ready}} ready',
    imReady: 'I’m ready',
  },
  de: {
    open: 'Stille Runde',
    goThere: 'Zur Runde',
    goWrite: 'Zettel schreiben',
    discard: 'Runde verwerfen',
    keepRound: 'Runde behalten',
    reveal: 'Gemischt aufdecken',
    revealTitle: 'Alle Zettel aufdecken?',
    revealBody:
      '{{notes}} kommen gemischt auf das Board. {{ready}} von {{count}} Personen haben gesagt, dass sie bereit sind. Damit endet die Runde.',
    revealNow: 'Jetzt aufdecken',
    keepWriting: 'Weiterschreiben lassen',
    notes_one: '{{count}} Zettel',
    notes_other: '{{count}} Zettel',
    room: '{{notes}} im Raum · {{ready}} bereit',
    imReady: 'Ich bin bereit',
  },
})
