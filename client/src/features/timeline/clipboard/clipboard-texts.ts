import { defineTexts } from '../../../ui/texts.ts'

export const clipboardTexts = defineTexts('timeline-clipboard', {
  en: {
    copied_one: '{{count}} event copied',
    copied_other: '{{count}} events copied',
    cut_one: '{{count}} event cut',
    cut_other: '{{count}} events cut',
    pasted_one: '{{count}} event added',
    pasted_other: '{{count}} events added',
    untimed_one: '{{count}} line had no time and was placed in order as “about”.',
    untimed_other: '{{count}} lines had no time and were placed in order as “about”.',
    filesLost_one: '{{count}} file could not be brought along: {{names}}',
    filesLost_other: '{{count}} files could not be brought along: {{names}}',
    tooMany:
      '{{count}} lines are too many for one paste. Import them to see first what will be added.',
    import: 'Import…',
    boardFull: 'This board holds at most {{limit}} events; there is no room for these.',
    fileNeedsEvent: 'Select one event first, then paste: the file becomes its evidence.',
  },
  de: {
    copied_one: '{{count}} Ereignis kopiert',
    copied_other: '{{count}} Ereignisse kopiert',
    cut_one: '{{count}} Ereignis ausgeschnitten',
    cut_other: '{{count}} Ereignisse ausgeschnitten',
    pasted_one: '{{count}} Ereignis hinzugefügt',
    pasted_other: '{{count}} Ereignisse hinzugefügt',
    untimed_one: '{{count}} Zeile hatte keine Zeit und steht der Reihe nach als „ungefähr“.',
    untimed_other: '{{count}} Zeilen hatten keine Zeit und stehen der Reihe nach als „ungefähr“.',
    filesLost_one: '{{count}} Datei ließ sich nicht mitnehmen: {{names}}',
    filesLost_other: '{{count}} Dateien ließen sich nicht mitnehmen: {{names}}',
    tooMany: '{{count}} Zeilen sind zu viele auf einmal. Importieren zeigt vorher, was hinzukommt.',
    import: 'Importieren …',
    boardFull: 'Dieses Board fasst höchstens {{limit}} Ereignisse; für diese ist kein Platz.',
    fileNeedsEvent: 'Zuerst ein Ereignis auswählen, dann einfügen: Die Datei wird sein Beleg.',
  },
})
