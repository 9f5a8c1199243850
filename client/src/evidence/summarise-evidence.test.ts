import type { Evidence } from '@herringbone/shared/model/evidence.ts'
import type { EventId, EvidenceId, FileId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, it } from 'vitest'
import { evidenceName, shortUrl, summariseEvidence } from './summarise-evidence.ts'

const item = (kind: Evidence['kind'], more: Partial<Evidence> = {}): Evidence => ({
  id: 'e' as EvidenceId,
  parent: 'event' as EventId,
  kind,
  title: '',
  text: '',
  url: '',
  file: null,
  order: 'a0',
  addedBy: '',
  addedAt: 0,
  ...more,
})

const file = (name: string, type: string) =>
  item('file', { file: { id: 'f' as FileId, name, size: 1, type } })

describe('summariseEvidence', () => {
  it('says that there is none', () => {
    expect(summariseEvidence([])).toEqual({ sign: 'missing', name: '', rest: [] })
  })

  it('names the first link and counts the rest by kind', () => {
    const list = [
      item('quote', { text: 'WARN' }),
      item('link', { url: 'https://pd.example/1', title: 'PagerDuty #Q1X' }),
      item('link', { url: 'https://a.example' }),
    ]
    expect(summariseEvidence(list)).toEqual({
      sign: 'link',
      name: 'PagerDuty #Q1X',
      rest: [
        { sign: 'link', count: 1 },
        { sign: 'quote', count: 1 },
      ],
    })
  })

  it('names an image by its file before a log', () => {
    const list = [item('quote', { title: 'log' }), file('grafana.png', 'image/png')]
    expect(summariseEvidence(list)).toMatchObject({ sign: 'image', name: 'grafana.png' })
  })

  it('counts quotes that have no title', () => {
    expect(summariseEvidence([item('quote'), item('quote')])).toEqual({
      sign: 'quote',
      name: '',
      rest: [{ sign: 'quote', count: 2 }],
    })
  })
})

describe('evidenceName', () => {
  it('shortens a link without a title to host and path', () => {
    expect(shortUrl('https://www.grafana.example/d/1/?from=2#x')).toBe('grafana.example/d/1')
    expect(evidenceName(item('link', { url: 'http://a.example/' }))).toBe('a.example')
  })

  it('prefers the title that a person gave', () => {
    const named = { ...file('a.png', 'image/png'), title: ' Error rate ' }
    expect(evidenceName(named)).toBe('Error rate')
  })
})
