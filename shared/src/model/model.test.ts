import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { isInstant } from './event.ts'
import { isSafeUrl, readEvidenceFields } from './evidence.ts'
import { asId, ID_PATTERN, newId } from './ids.ts'
import { idAs } from './link.ts'
import { PERSON_COLORS } from './person.ts'
import { DEFAULT_MINUTES, STAGES } from './stage.ts'

describe('ids', () => {
  test('are of the pattern, and new each time', () => {
    const ids = Array.from({ length: 500 }, () => newId<'event'>())
    expect(new Set(ids).size).toBe(500)
    for (const id of ids) expect(id).toMatch(ID_PATTERN)
  })

  test('from outside are taken only when they can be none else', () => {
    for (const value of ['', '../etc', 'a b', 'ä', 'x'.repeat(65), 7, null, undefined, {}]) {
      expect(asId(value)).toBeUndefined()
    }
    expect(asId('e1')).toBe('e1')
  })
})

test('a reference has its id for the kind that it is of, and for no other', () => {
  expect(idAs('cause', 'cause:c1')).toBe('c1')
  for (const other of ['problem', 'event:c1', 'causes:c1', 'cause', 'note-1', '']) {
    expect(idAs('cause', other)).toBeUndefined()
  }
})

describe('links', () => {
  test.each([
    'https://grafana.example/d/1?from=now-1h#panel',
    'http://localhost:3000/',
    'HTTPS://EXAMPLE.ORG',
  ])('%s may be followed', (url) => expect(isSafeUrl(url)).toBe(true))

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(LIMITS.urlChars)}`,
  ])('%s may not', (url) => expect(isSafeUrl(url)).toBe(false))

  test('no other scheme gets through', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.stringMatching(/^[a-z]{1,10}$/), (url, scheme) => {
        fc.pre(scheme !== 'http' && scheme !== 'https')
        expect(isSafeUrl(url.replace(/^https?/, scheme))).toBe(false)
      }),
    )
  })
})

describe('instants', () => {
  test('are whole milliseconds of the years 1 to 9999', () => {
    const first = Date.parse('0001-01-01T00:00:00Z')
    const last = Date.parse('9999-12-31T23:59:59.999Z')
    for (const at of [first, 0, last]) expect(isInstant(at)).toBe(true)
    for (const at of [first - 1, last + 1, 0.5, Number.NaN, Infinity, '0']) {
      expect(isInstant(at)).toBe(false)
    }
  })
})

test('evidence that was added at no time a calendar knows was added at an unknown one', () => {
  const piece = { parent: 'e', kind: 'link', url: '', file: null, order: 'a', addedBy: '' }
  for (const addedAt of [1e300, -1e300, 0.5, '7']) {
    expect(readEvidenceFields(new Map(Object.entries({ ...piece, addedAt })))?.addedAt).toBe(0)
  }
})

test('white on every person’s colour has a contrast of 4.5', () => {
  const luminance = (hex: string) => {
    const channel = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  }
  for (const color of PERSON_COLORS) {
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5)
  }
})

test('the default agenda takes 90 minutes', () => {
  expect(STAGES.reduce((sum, stage) => sum + DEFAULT_MINUTES[stage], 0)).toBe(90)
})
