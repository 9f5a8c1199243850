import { defineTexts } from '../../ui/texts.ts'

export const paletteTexts = defineTexts('palette', {
  en: {
    title: 'Search and commands',
    hint: 'Search all sessions, or say what to do …',
    hintCommands: 'Say what to do …',
    results: 'Commands and sessions',
    searching: 'Searching …',
    nothing: 'Nothing found for “{{query}}”.',
  },
  de: {
    title: 'Suche und Befehle',
    hint: 'Alle Sitzungen durchsuchen oder einen Befehl nennen …',
    hintCommands: 'Einen Befehl nennen …',
    results: 'Befehle und Sitzungen',
    searching: 'Wird gesucht …',
    nothing: 'Nichts gefunden zu „{{query}}“.',
  },
})
