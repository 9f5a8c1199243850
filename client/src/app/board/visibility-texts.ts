import { defineTexts } from '../../ui/texts.ts'

export const visibilityTexts = defineTexts('visibility', {
  en: {
    title: 'Who may see this board',
    label: 'This board is open to',
    workspace: 'everyone in the workspace',
    workspaceAbout: 'Members find it in the library and by searching, and may take part.',
    invited: 'invited people only',
    invitedAbout:
      'To all others it does not exist: not in the library, not in a search, not by its address.',
    whoStays: 'Whoever has been in the board already stays in. New people need a link.',
    save: 'Save',
    cancel: 'Cancel',
  },
  de: {
    title: 'Wer dieses Board sehen darf',
    label: 'Dieses Board ist offen für',
    workspace: 'alle im Arbeitsbereich',
    workspaceAbout:
      'Mitglieder finden es in der Bibliothek und über die Suche und dürfen mitmachen.',
    invited: 'nur Eingeladene',
    invitedAbout:
      'Für alle anderen gibt es das Board nicht: nicht in der Bibliothek, nicht in der Suche, nicht unter seiner Adresse.',
    whoStays: 'Wer schon im Board war, bleibt dabei. Neue Leute brauchen einen Link.',
    save: 'Speichern',
    cancel: 'Abbrechen',
  },
})
