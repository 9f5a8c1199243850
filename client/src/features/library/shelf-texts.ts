import { defineTexts } from '../../ui/texts.ts'

export const shelfTexts = defineTexts('shelf', {
  en: {
    tags: 'Tags of “{{title}}”',
    tagsAbout: 'Words by which this post-mortem is found again.',
    tagsHint: 'A word, then Enter',
    removeTag: 'Remove {{name}}',
    duplicate: 'A new session like “{{title}}”',
    duplicateAbout:
      'The new session takes over the agenda, lanes, categories and ground rules, and who may see it. Nothing that was said comes along.',
    newTitle: 'Title of the new session',
    duplicateYes: 'Make it',
    archive: 'Archive “{{title}}”?',
    archiveAbout:
      'It leaves the list and is found in the archive. It can still be opened, and it still counts in the outcomes.',
    archiveYes: 'Archive it',
    unarchive: 'Take “{{title}}” out of the archive?',
    unarchiveAbout: 'It stands in the list again.',
    unarchiveYes: 'Take it out',
    'throw-away': 'Delete “{{title}}”?',
    'throw-awayAbout':
      'Nobody can open it any more, and its links stop working. For 30 days whoever leads it can restore it from the bin; then everything in it is erased for good.',
    'throw-awayYes': 'Delete it',
    peopleInside_one: '{{count}} person is in the room now, and will be out.',
    peopleInside_other: '{{count}} people are in the room now, and will be out.',
    save: 'Save',
    cancel: 'Cancel',
  },
  de: {
    tags: 'Schlagwörter von „{{title}}“',
    tagsAbout: 'Wörter, unter denen dieses Post-mortem wiedergefunden wird.',
    tagsHint: 'Ein Wort, dann Eingabetaste',
    removeTag: '{{name}} entfernen',
    duplicate: 'Eine neue Sitzung wie „{{title}}“',
    duplicateAbout:
      'Die neue Sitzung übernimmt Ablauf, Bahnen, Kategorien und Spielregeln und wer sie sehen darf. Nichts, was gesagt wurde, kommt mit.',
    newTitle: 'Titel der neuen Sitzung',
    duplicateYes: 'Anlegen',
    archive: '„{{title}}“ archivieren?',
    archiveAbout:
      'Die Sitzung verlässt die Liste und ist im Archiv zu finden. Sie lässt sich weiter öffnen und zählt weiter in den Ergebnissen.',
    archiveYes: 'Archivieren',
    unarchive: '„{{title}}“ aus dem Archiv holen?',
    unarchiveAbout: 'Die Sitzung steht wieder in der Liste.',
    unarchiveYes: 'Zurückholen',
    'throw-away': '„{{title}}“ löschen?',
    'throw-awayAbout':
      'Niemand kann sie mehr öffnen, und ihre Links gelten nicht mehr. 30 Tage lang kann die Moderation sie aus dem Papierkorb holen; danach wird alles darin endgültig gelöscht.',
    'throw-awayYes': 'Löschen',
    peopleInside_one: '{{count}} Person ist gerade im Raum und wird hinausbegleitet.',
    peopleInside_other: '{{count}} Personen sind gerade im Raum und werden hinausbegleitet.',
    save: 'Speichern',
    cancel: 'Abbrechen',
  },
})
