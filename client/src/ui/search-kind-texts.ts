import { defineTexts } from './texts.ts'

/** What a hit of a search is. */
export const searchKindTexts = defineTexts('search-kinds', {
  en: {
    brief: 'Brief',
    reference: 'Link',
    event: 'Fact',
    evidence: 'Evidence',
    figure: 'Impact',
    note: 'Note',
    cluster: 'Group of notes',
    problem: 'Problem',
    cause: 'Cause',
    'tree-node': 'Fault tree',
    action: 'Action',
    comment: 'Comment',
    lesson: 'Lesson',
    report: 'Report',
  },
  de: {
    brief: 'Briefing',
    reference: 'Link',
    event: 'Fakt',
    evidence: 'Beleg',
    figure: 'Auswirkung',
    note: 'Notiz',
    cluster: 'Notizgruppe',
    problem: 'Problem',
    cause: 'Ursache',
    'tree-node': 'Fehlerbaum',
    action: 'Maßnahme',
    comment: 'Kommentar',
    lesson: 'Erkenntnis',
    report: 'Bericht',
  },
})
