import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInstant } from '../model/event.ts'
import { isSafeUrl } from '../model/evidence.ts'
import { ID_PATTERN } from '../model/ids.ts'
import { planImport } from './plan-import.ts'
import { IMPORT_FORMATS, type ImportOptions, type ImportPlan } from './types.ts'

/** Pieces that the readers look for, thrown together: likelier to hurt than random letters. */
const piece = fc.constantFrom(
  '2025-11-28',
  'T',
  '08:23:38',
  ',123',
  'Z',
  '+01:00',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '[',
  ']',
  '<34>',
  'Nov 28',
  '1/2/2025',
  '28.11.2025',
  '1764314618',
  'Today at ',
  'AM',
  '{"time":1764314618,"msg":"x"}',
  '"',
  ';',
  ',',
  '|',
  '=cmd',
  'Ann  8:23 AM',
  'at com.foo',
  '\u001b[31m',
  '\uFEFF',
  'Zeit;Ereignis',
  '0',
  '99:99',
  'é',
  '💥',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.json({ maxDepth: 4 }),
  fc
    .array(fc.array(fc.string(), { maxLength: 5 }))
    .map((rows) => rows.map((row) => row.join(';')).join('\n')),
)
const options = fc.record(
  {
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'no zone at all'),
    format: fc.constantFrom(...IMPORT_FORMATS),
    date: fc.constantFrom('2025-11-28', 'never', '0000-99-99', '9999-12-31'),
    year: fc.integer({ min: -5, max: 10_001 }),
    dayFirst: fc.boolean(),
    separator: fc.constantFrom(',', ';', '\n', '"', 'ab'),
    header: fc.boolean(),
    fileName: fc.constantFrom('a.log', 'a.csv', 'a.json'),
  },
  { requiredKeys: ['timeZone'] },
)

const asOptions = (value: object) => value as ImportOptions // fast-check types missing keys as undefined

function expectSound(plan: ImportPlan): void {
  for (const item of plan.items) {
    expect(isInstant(item.at)).toBe(true)
    expect(item.key).toMatch(ID_PATTERN)
    expect(item.text.trim()).not.toBe('')
    expect(item.text.length).toBeLessThanOrEqual(2000)
    for (const { kind, url } of item.evidence)
      if (kind === 'link') expect(isSafeUrl(url ?? '')).toBe(true)
  }
  expect(new Set(plan.items.map(({ key }) => key)).size).toBe(plan.items.length)
  for (const { excerpt } of plan.rejected) expect(excerpt.length).toBeLessThanOrEqual(200)
}

describe('whatever text it is given, planning', () => {
  test('gives a sound plan and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(text, options, async (content, chosen) => {
        expectSound(await planImport(content, asOptions(chosen)))
      }),
      { numRuns: 400 },
    )
  })

  test('gives the same keys again', async () => {
    await fc.assert(
      fc.asyncProperty(text, options, async (content, chosen) => {
        const [one, two] = [
          await planImport(content, asOptions(chosen)),
          await planImport(content, asOptions(chosen)),
        ]
        expect(two).toEqual(one)
      }),
      { numRuns: 100 },
    )
  })

  test('accounts for every line of notes: an event, more of one, a day, or rejected', async () => {
    const line = fc.constantFrom(
      '08:21 a',
      '2025-11-28',
      'no time',
      '25:61 b',
      '2025-11-28 08:00 c',
      '09:00',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { items, rejected } = await planImport(lines.join('\n'), {
          timeZone: 'UTC',
          date: '2025-01-01',
          format: 'lines',
        })
        const days = lines.filter((content) => content === '2025-11-28').length
        expect(items.length + rejected.length + days).toBe(lines.length)
      }),
    )
  })
})

describe('hostile text costs no more than its length', () => {
  test.each([
    ['spaces', ' '.repeat(19_000)],
    ['digits', '1'.repeat(19_000)],
    ['brackets', '['.repeat(19_000)],
    ['quotes', '"'.repeat(19_000)],
    ['times', '08:23 '.repeat(3_000)],
    ['access log pieces', `a b c ${'[1/'.repeat(6_000)}`],
    ['structured data', `<1>1 2025-11-28T08:00:00Z h a p i ${'[a="\\'.repeat(4_000)}`],
    ['logfmt quotes', `ts=2025-11-28T08:00:00Z msg="${'\\'.repeat(19_000)}`],
    ['emoji', '👍'.repeat(9_000)],
    ['colons', ':a:'.repeat(6_000)],
    ['open angle brackets', `Ann  8:23 AM\n${'<'.repeat(19_000)}`],
    ['JSON brackets', '['.repeat(200_000)],
    ['separators', ';'.repeat(19_000)],
  ])('%s', async (_, line) => {
    const content = Array.from({ length: 20 }, () => line).join('\n')
    for (const format of [undefined, ...IMPORT_FORMATS]) {
      const plan = await planImport(content, {
        timeZone: 'UTC',
        date: '2025-11-28',
        ...(format && { format }),
      })
      expectSound(plan)
    }
  })
})

test('progress rises to the end, and a rejected callback stops the reading', async () => {
  const content = '2025-11-28 08:00 a\n'.repeat(2_000)
  const seen: number[] = []
  await planImport(content, { timeZone: 'UTC' }, (done) => {
    seen.push(done)
  })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
  const stop = new Error('cancelled')
  const stopped = planImport(content, { timeZone: 'UTC' }, () => Promise.reject(stop))
  await expect(stopped).rejects.toBe(stop)
})
