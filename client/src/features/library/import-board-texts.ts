import { defineTexts } from '../../ui/texts.ts'

export const importBoardTexts = defineTexts('import-board', {
  en: {
    lead: 'Or bring back a session that was exported as JSON.',
    choose: 'Choose a file …',
    partly: 'The session is here. Not everything came along:',
    missing_one: '{{count}} file of the evidence is named only: the export was made without files.',
    missing_other:
      '{{count}} files of the evidence are named only: the export was made without them.',
    skipped_one: '{{count}} record in the file made no sense and was left out.',
    skipped_other: '{{count}} records in the file made no sense and were left out.',
    open: 'Open the session',
  },
  de: {
    lead: 'Oder eine Sitzung zurückholen, die als JSON exportiert wurde.',
    choose: 'Datei wählen …',
    partly: 'Die Sitzung ist da. Nicht alles kam mit:',
    missing_one:
      '{{count}} Datei der Belege ist nur genannt: Der Export wurde ohne Dateien gemacht.',
    missing_other:
      '{{count}} Dateien der Belege sind nur genannt: Der Export wurde ohne sie gemacht.',
    skipped_one: '{{count}} Eintrag der Datei ergab keinen Sinn und wurde ausgelassen.',
    skipped_other: '{{count}} Einträge der Datei ergaben keinen Sinn und wurden ausgelassen.',
    open: 'Sitzung öffnen',
  },
})
