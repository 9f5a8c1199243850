import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../model/action.ts'
import type { ActionId } from '../../model/ids.ts'
import { writeActionsCsv } from './actions-csv.ts'

const ACTION: Action = {
  id: 'a' as ActionId,
  text: 'Monitoring-Alert anpassen',
  description: '',
  note: '',
  owner: null,
  due: '',
  priority: null,
  moscow: null,
  status: 'open',
  statusAt: 0,
  reason: '',
  verified: '',
  risk: null,
  effort: null,
  kind: null,
  ticket: '',
  commitment: 'proposed',
  order: 'a0',
  createdBy: '',
  createdAt: 0,
}
const team = (name: string) => ({ kind: 'team', name, person: '' }) as const

describe('the actions of a board as CSV', () => {
  test('are the sample of a German spreadsheet, byte by byte', () => {
    const sample = new URL('../fixtures/export/action-items.csv', import.meta.url)
    const actions: Action[] = [
      {
        ...ACTION,
        description: 'Alert-Thresholds für Service X senken; Runbook aktualisieren',
        owner: team('Ops-Team'),
        priority: 'high',
        due: '2025-10-01',
        status: 'in-progress',
        risk: 5,
        effort: 2,
        moscow: 'must',
      },
      {
        ...ACTION,
        id: 'b' as ActionId,
        order: 'a1',
        text: '=1+1 als Text',
        owner: team('Team A'),
        priority: 'medium',
        due: '2025-10-15',
        risk: 3,
        effort: 5,
        moscow: 'could',
      },
    ]
    expect(writeActionsCsv(actions, 'de')).toBe(readFileSync(sample, 'utf8'))
  })

  test('have commas and points in English, and nothing where nothing was said', () => {
    expect(
      writeActionsCsv([{ ...ACTION, risk: 1, effort: 3 }, ACTION], 'en').split('\r\n'),
    ).toEqual([
      '\uFEFF#,Action,Description,Owner,Priority,Due date,Status,Risk reduction,Effort,Ratio,Recommendation,MoSCoW',
      '1,Monitoring-Alert anpassen,,,,,Open,1,3,0.33,Not now,',
      '2,Monitoring-Alert anpassen,,,,,Open,,,,,',
      '',
    ])
  })

  test.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\n-1', '\uFEFF=1'])(
    '%j is no formula',
    (words) => {
      const csv = writeActionsCsv(
        [{ ...ACTION, text: words, description: words, owner: team(words) }],
        'en',
      )
      const [, row] = Papa.parse<string[]>(csv, { delimiter: ',' }).data
      expect(row?.slice(1, 4)).toEqual([`'${words}`, `'${words}`, `'${words}`])
    },
  )

  test('are read back by another program as they were, and no cell begins like a formula', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    const evil = fc.constantFrom('=1', '",=1', '";=1', "'", '"', '\n=1', ';', ',')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, evil)),
        fc.constantFrom('en' as const, 'de' as const),
        (parts, locale) => {
          const words = parts.join('')
          const csv = writeActionsCsv([{ ...ACTION, text: words }], locale)
          const { data } = Papa.parse<string[]>(csv, { delimiter: locale === 'de' ? ';' : ',' })
          const cell = data[1]?.[1] ?? ''
          expect(data[1]).toHaveLength(12)
          expect([words, `'${words}`]).toContain(cell)
          expect(cell.trimStart()).not.toMatch(/^[=+\-@]/)
        },
      ),
    )
  })
})
