// @vitest-environment node
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { TOGETHER } from './needed-together.ts'
import { LIGHT_PAGES, pageGroups } from './page-groups.ts'

const at = (name: string) => `/herringbone/client/src/${name}`

/** Names of the files that these modules come to; `now` and `late`: what each imports at once, and late. */
function filesOf(now: Record<string, string[]>, late: Record<string, string[]>) {
  const groups = pageGroups()
  const all = [...new Set([...Object.keys(now), ...Object.values(now).flat()])]
  for (const name of all) groups.test(at(name))
  const modules = {
    getModuleInfo: (id: string) => {
      const name = id.slice(at('').length)
      return {
        code: '',
        importedIds: (now[name] ?? []).map(at),
        dynamicallyImportedIds: (late[name] ?? []).map(at),
      }
    },
  }
  return Object.fromEntries(all.map((name) => [name, groups.name(at(name), modules)]))
}

const ROUTER = 'app/router.tsx'
const STAGES = 'app/stages.ts'
const BOARD = 'app/board/board-page.tsx'
const LIBRARY = 'app/library-page.tsx'
const WHYS = 'features/whys/stage.tsx'
const WHYS_STAGE = 'features/whys/whys-stage.tsx'
const IMPACT = 'features/impact/stage.tsx'
const IMPACT_STAGE = 'features/impact/impact.tsx'

test('a module is in the file of the pages that need it at once', () => {
  const files = filesOf(
    {
      [ROUTER]: [],
      [BOARD]: ['bar.ts', 'bar.module.css', 'model.ts'],
      [LIBRARY]: ['list.ts', 'model.ts'],
      'bar.ts': ['clock.ts'],
      'model.ts': ['ids.ts'],
      'dialog.ts': ['bar.ts', 'only-late.ts'],
    },
    { [ROUTER]: [BOARD, LIBRARY], [BOARD]: ['dialog.ts'] },
  )
  expect(files['bar.ts']).toBe('board')
  expect(files['clock.ts']).toBe('board')
  expect(files['bar.module.css']).toBe('board')
  expect(files['list.ts']).toBe('late-library')
  expect(files['model.ts']).toMatch(/^shared-/)
  expect(files['ids.ts']).toBe(files['model.ts'])
  expect(files['only-late.ts']).toBeNull()
})

test('surfaces of a board have files of their own, and one of what several need', () => {
  const files = filesOf(
    {
      [ROUTER]: [],
      [STAGES]: [WHYS, IMPACT],
      [BOARD]: [STAGES, 'model.ts'],
      [WHYS_STAGE]: ['whys.ts', 'field.ts', 'model.ts'],
      [IMPACT_STAGE]: ['field.ts', 'figure.ts'],
      'dialog.ts': ['figure.ts'],
    },
    {
      [ROUTER]: [BOARD],
      [WHYS]: [WHYS_STAGE],
      [IMPACT]: [IMPACT_STAGE],
      [BOARD]: ['dialog.ts'],
    },
  )
  expect(files['model.ts']).toBe('board')
  expect(files['whys.ts']).toBe('whys-stage')
  expect(files['field.ts']).toBe('impact-whys-stage')
  // The dialog would fetch the whole surface.
  expect(files['figure.ts']).toBe('board-late-impact')
})

test('what a late part of a light page needs is not in the file of a board', () => {
  const files = filesOf(
    {
      [ROUTER]: [],
      [BOARD]: ['badge.ts', 'bar.ts'],
      [LIBRARY]: ['list.ts'],
      'dialog.ts': ['badge.ts'],
    },
    { [ROUTER]: [BOARD, LIBRARY], [LIBRARY]: ['dialog.ts'] },
  )
  expect(files['badge.ts']).toBe('board-late')
  expect(files['bar.ts']).toBe('board')
})

test('what is needed together names pages and surfaces that there are', () => {
  const sources = resolve(import.meta.dirname, '../src')
  const files = new Set(
    readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replace(/^.*[\\/]/, ''),
    ),
  )
  const known = (name: string) => files.has(`${name}.tsx`) || files.has(`${name}-page.tsx`)
  const named = [...TOGETHER.flat(2), ...LIGHT_PAGES]
  const unknown = named.filter((name) => !/^(board-)?late$/.test(name) && !known(name))
  expect(unknown).toEqual([])
})

test('a file that imports another never leads back to it', () => {
  const imports = {
    [ROUTER]: [],
    [STAGES]: [WHYS, IMPACT],
    [BOARD]: [STAGES, 'a.ts', 'b.ts'],
    [LIBRARY]: ['a.ts', 'c.ts'],
    [WHYS_STAGE]: ['b.ts', 'd.ts', 'e.ts'],
    [IMPACT_STAGE]: ['d.ts', 'c.ts'],
    'a.ts': ['f.ts'],
    'b.ts': ['f.ts', 'a.ts'],
    'c.ts': ['f.ts', 'g.ts'],
    'd.ts': ['c.ts', 'a.ts'],
    'e.ts': ['d.ts', 'g.ts'],
  }
  const files = filesOf(imports, {
    [ROUTER]: [BOARD, LIBRARY],
    [WHYS]: [WHYS_STAGE],
    [IMPACT]: [IMPACT_STAGE],
  })
  const leadsTo = (file: string, seen = new Set<string>()): Set<string> => {
    for (const [from, to] of Object.entries(imports)) {
      if (files[from] !== file) continue
      for (const one of to.flatMap((name) => files[name] ?? [])) {
        if (one === file || seen.has(one)) continue
        seen.add(one)
        leadsTo(one, seen)
      }
    }
    return seen
  }
  const all = new Set(Object.values(files).filter((file) => file !== null))
  expect(all.size).toBeGreaterThan(4)
  for (const file of all) expect(leadsTo(file)).not.toContain(file)
})
