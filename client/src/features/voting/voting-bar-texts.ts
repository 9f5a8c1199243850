import { defineTexts } from '../../ui/texts.ts'

/** What the bar says of votes; all other texts of them come with a vote. */
export const votingBarTexts = defineTexts('votingBar', {
  en: {
    vote: 'Vote',
    voting: 'Voting {{done}} of {{count}}',
    close: 'Close vote',
    closeTitle: 'Close the vote?',
    closeBody:
      '{{done}} of {{count}} are done. Everyone will see the ranking, and never who chose what. It cannot be opened again; a new vote can.',
    closeNow: 'Close it',
    wait: 'Wait',
    goVote: 'Vote',
    left_one: '{{count}} dot left',
    left_other: '{{count}} dots left',
    results: 'Results',
    newVote: 'New vote',
    notYet: 'Have not voted yet',
    placing: 'Are placing dots',
    allDone: 'Everyone is done.',
    liveHides: 'Totals are shown live, so names are not: together they would tell who chose what.',
    goThere: 'Go to the vote',
  },
  de: {
    vote: 'Abstimmen',
    voting: 'Abstimmung {{done}} von {{count}}',
    close: 'Abstimmung schließen',
    closeTitle: 'Abstimmung schließen?',
    closeBody:
      '{{done}} von {{count}} sind fertig. Alle sehen dann die Rangfolge, aber nie, wer was gewählt hat. Wieder öffnen geht nicht, eine neue Abstimmung schon.',
    closeNow: 'Schließen',
    wait: 'Warten',
    goVote: 'Abstimmen',
    left_one: '{{count}} Punkt übrig',
    left_other: '{{count}} Punkte übrig',
    results: 'Ergebnisse',
    newVote: 'Neue Abstimmung',
    notYet: 'Haben noch nicht abgestimmt',
    placing: 'Verteilen gerade Punkte',
    allDone: 'Alle sind fertig.',
    liveHides:
      'Die Summen sind live zu sehen, deshalb keine Namen: Zusammen würden sie verraten, wer was gewählt hat.',
    goThere: 'Zur Abstimmung',
  },
})
