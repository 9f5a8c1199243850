// @vitest-environment node
import { expect, test } from 'vitest'
import { pageGroups } from './page-groups.ts'

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
        importedIds: (now[name] ?? []).map(at),
        dynamicallyImportedIds: (late[name] ?? []).map(at),
      }
    },
  }
  return Object.fromEntries(all.map((name) => [name, groups.name(at(name), modules)]))
}

const ROUTER = 'app/router.tsx'
const BOARD = 'app/board/board-page.tsx'
const LIBRARY = 'app/library-page.tsx'

test('a module is in the file of the pages that need it at once', () => {
  const files = filesOf(
    {
      [ROUTER]: [],
      [BOARD]: ['bar.ts', 'model.ts'],
      [LIBRARY]: ['list.ts', 'model.ts'],
      'bar.ts': ['clock.ts'],
      'dialog.ts': ['bar.ts', 'only-late.ts'],
    },
    { [ROUTER]: [BOARD, LIBRARY], [BOARD]: ['dialog.ts'] },
  )
  expect(files['bar.ts']).toBe('board')
  expect(files['clock.ts']).toBe('board')
  expect(files['list.ts']).toBe('library')
  expect(files['model.ts']).toBe('board-library')
  expect(files['only-late.ts']).toBeNull()
})

test('what a late part of another page needs is not in the file of a page', () => {
  const files = filesOf(
    {
      [ROUTER]: [],
      [BOARD]: [],
      [LIBRARY]: ['list.ts', 'badge.ts'],
      'dialog.ts': ['badge.ts'],
    },
    { [ROUTER]: [BOARD, LIBRARY], [BOARD]: ['dialog.ts'] },
  )
  expect(files['badge.ts']).toBeNull()
  expect(files['list.ts']).toBe('library')
})
