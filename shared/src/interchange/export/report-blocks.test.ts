import { describe, expect, test } from 'vitest'
import { addEvent } from '../../doc/edit-events.ts'
import { addEvidence } from '../../doc/edit-evidence.ts'
import { changeLesson } from '../../doc/edit-lessons.ts'
import { addOutcome } from '../../doc/edit-outcomes.ts'
import { readBoard } from '../../doc/read.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import type { EventId, LaneId } from '../../model/ids.ts'
import { reportBlocks, reportTitle } from './report-blocks.ts'
import { fullReport } from './testing/report.ts'
import { writeConfluenceStorage } from './write-confluence.ts'
import { writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'

const empty = {
  board: readBoard(seeded()).board,
  participants: ['Ada'],
  url: 'https://board.example.com/b/1',
  locale: 'en',
} as const

describe('the report of a board', () => {
  test('has its day and its name as a title', () => {
    expect(reportTitle(fullReport('de'))).toBe('2025-11-28 Checkout outage – Post-Mortem')
    expect(reportTitle(empty)).toBe('Checkout outage – Post-mortem')
  })

  test('in Markdown is as it was agreed', async () => {
    const markdown = writeMarkdown(reportBlocks(fullReport('en')))
    await expect(markdown).toMatchFileSnapshot('../fixtures/export/golden-report.md')
  })

  test('in HTML is as it was agreed', async () => {
    const source = fullReport('de')
    const html = writeHtml(reportTitle(source), reportBlocks(source), 'de')
    const withoutDrawings = html.replace(/<svg.*?<\/svg>/gs, '<svg></svg>') // tested beside them
    await expect(withoutDrawings).toMatchFileSnapshot('../fixtures/export/golden-report.html.txt')
  })

  test('for Confluence is as it was agreed', async () => {
    const storage = writeConfluenceStorage(reportBlocks(fullReport('de')))
    await expect(storage).toMatchFileSnapshot('../fixtures/export/golden-report.xhtml')
  })

  test('says of a question that it is answered, and of a story that it is told', () => {
    const doc = seeded()
    for (const [text, kind] of [
      ['Who approves config?', 'open-question'],
      ['They came uncalled', 'success-story'],
    ] as const) {
      changeLesson(doc, addOutcome(doc, 'lessons', { text }), { kind, arrived: true })
    }
    const markdown = writeMarkdown(reportBlocks({ ...empty, board: readBoard(doc).board }))
    expect(markdown).toContain('Who approves config? (answered)')
    expect(markdown).toContain('They came uncalled (told)')
  })

  test('quotes below the table only what it has not the whole of, and says of which event', () => {
    const doc = seeded()
    for (const [id, quoted] of [
      ['e1', 'one line'],
      ['e2', 'the first line\nthe second line'],
    ] as const) {
      const event = id as EventId
      addEvent(doc, { id: event, text: `event ${id}`, at: 0, lane: 'change' as LaneId })
      addEvidence(doc, { parent: event, kind: 'quote', text: quoted, addedAt: 0 })
    }
    const blocks = reportBlocks({ ...empty, board: readBoard(doc).board })
    expect(blocks.filter(({ kind }) => kind === 'code')).toEqual([
      { kind: 'code', title: 'Evidence: event e2', text: 'the first line\nthe second line' },
    ])
  })

  test('says what is unknown, leaves out what is not there, and names nobody unless asked to', () => {
    const markdown = writeMarkdown(reportBlocks(empty))
    expect(markdown).toContain('**Duration of the impact:** unknown')
    for (const absent of ['Ada', 'Timeline', 'Causes', 'Actions']) {
      expect(markdown).not.toContain(absent)
    }
  })
})
