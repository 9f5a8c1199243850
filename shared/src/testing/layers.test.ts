import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findRing, readImports } from './read-imports.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** From the top down: a folder knows those of the lines below its own. */
const LAYERS: Record<'client' | 'server', string[][]> = {
  client: [
    ['main.tsx'],
    ['app'],
    ['features'],
    ['actions', 'causes', 'closing', 'evidence', 'related', 'severity'],
    ['canvas', 'session'],
    ['api', 'sync'],
    ['ui'],
  ],
  server: [
    ['main.ts'],
    ['server.ts'],
    ['app.ts'],
    ['http'],
    ['ws', 'deliveries', 'digest', 'projections', 'housekeeping', 'demo'],
    ['rooms'],
    ['blobs', 'bus', 'config', 'mail', 'outgoing'],
    ['storage'],
    ['search'],
  ],
}
/** What one record looks like, wherever it is shown: an action names its causes, a cause its actions. */
const KNOW_EACH_OTHER = new Set(['actions', 'causes', 'evidence', 'related'])

const shared = readImports(ROOT, 'shared/src')

describe.each(['client', 'server'] as const)('the %s', (side) => {
  const imports = readImports(ROOT, `${side}/src`)
  const folderOf = (file: string) => file.split('/')[2] ?? ''
  const layerOf = (folder: string) => LAYERS[side].findIndex((layer) => layer.includes(folder))

  test('has a layer for each of its folders', () => {
    const folders = new Set([...imports.keys()].map(folderOf))
    expect([...folders].filter((folder) => layerOf(folder) === -1)).toEqual([])
    expect(imports.size).toBeGreaterThan(100)
  })

  test('imports downwards', () => {
    const wrong = arrows(imports).filter(([from, to]) => {
      if (!to.startsWith(`${side}/src/`)) return /^(client|server|e2e|bench)\//.test(to)
      const [a, b] = [folderOf(from), folderOf(to)]
      if (a === b || (KNOW_EACH_OTHER.has(a) && KNOW_EACH_OTHER.has(b))) return false
      return layerOf(b) <= layerOf(a)
    })
    expect(wrong).toEqual([])
  })

  test('has no ring of files', () => {
    expect(findRing(imports)).toBeNull()
  })
})

test('features do not import each other', () => {
  const featureOf = (file: string) => /^client\/src\/features\/([^/]+)\//.exec(file)?.[1]
  const wrong = arrows(readImports(ROOT, 'client/src/features')).filter(([from, to]) => {
    const other = featureOf(to)
    return other !== undefined && other !== featureOf(from)
  })
  expect(wrong).toEqual([])
})

test('the shared package knows neither side, and nothing that only one of them has', () => {
  const wrong = arrows(shared).filter(([, to]) =>
    /^(client|server|node:)|^(react|fastify|ws|@fastify|@mantine|@xyflow)\b/.test(to),
  )
  expect(wrong).toEqual([])
  expect(findRing(shared)).toBeNull()
  expect(shared.size).toBeGreaterThan(100)
})

test('a ring is found, and named by those in it', () => {
  const imports = new Map([
    ...Object.entries({ top: ['a'], a: ['b', 'react'], b: ['c', 'd'], c: [], d: ['a'] }),
  ])
  expect(findRing(imports)).toEqual(['a', 'b', 'd', 'a'])
})

const arrows = (imports: ReadonlyMap<string, readonly string[]>): [from: string, to: string][] =>
  [...imports].flatMap(([from, all]) => all.map((to): [string, string] => [from, to]))
