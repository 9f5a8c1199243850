import { defineTexts } from '../../ui/texts.ts'

export const saveTemplateTexts = defineTexts('save-template', {
  en: {
    title: 'Save the agenda',
    name: 'Name of the template',
    nameHint: 'Stages, questions and {{minutes}} min are kept for new sessions of the workspace.',
    nameNeeded: 'A name, so that others find it.',
    save: 'Save',
    cancel: 'Cancel',
    saved: '“{{name}}” can be chosen for new sessions.',
  },
  de: {
    title: 'Ablauf speichern',
    name: 'Name der Vorlage',
    nameHint:
      'Etappen, Fragen und {{minutes}} min bleiben für neue Sitzungen des Arbeitsbereichs erhalten.',
    nameNeeded: 'Ein Name, damit andere sie finden.',
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: '„{{name}}“ steht bei neuen Sitzungen zur Wahl.',
  },
})
