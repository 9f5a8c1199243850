import { defineTexts } from '../ui/texts.ts'

export const appTexts = defineTexts('app', {
  en: {
    notFoundTitle: 'There is nothing here',
    notFound: 'The address may be mistyped, or the page has moved.',
    toLibrary: 'All post-mortems',
    errorTitle: 'This page stopped working',
    errorSafe: 'What was saved is safe on the server, and what was not waits on this device.',
    reload: 'Reload the page',
    errorDetail: 'What the browser says: {{message}}',
    loading: 'Loading …',
    keyTitle: 'This workspace needs its key',
    keyExplained:
      'The server prints a link with the key when it starts. Open that link, or paste the key here. For a single board, an invite link is enough.',
    key: 'Workspace key',
    enter: 'Enter',
    entering: 'Opening the workspace …',
    retry: 'Try again',
    failedTitle: 'This did not load',
    close: 'Close',
  },
  de: {
    notFoundTitle: 'Hier ist nichts',
    notFound: 'Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.',
    toLibrary: 'Alle Post-mortems',
    errorTitle: 'Diese Seite ist stehen geblieben',
    errorSafe:
      'Gespeichertes liegt sicher auf dem Server, noch nicht Gespeichertes wartet auf diesem Gerät.',
    reload: 'Seite neu laden',
    errorDetail: 'Der Browser sagt: {{message}}',
    loading: 'Lädt …',
    keyTitle: 'Dieser Arbeitsbereich braucht seinen Schlüssel',
    keyExplained:
      'Der Server gibt beim Start einen Link mit dem Schlüssel aus. Diesen Link öffnen oder den Schlüssel hier einfügen. Für ein einzelnes Board reicht ein Einladungslink.',
    key: 'Schlüssel des Arbeitsbereichs',
    enter: 'Eintreten',
    entering: 'Arbeitsbereich wird geöffnet …',
    retry: 'Noch einmal versuchen',
    failedTitle: 'Das hat nicht geladen',
    close: 'Schließen',
  },
})
