import { basename } from 'node:path'
import { createImportsOf, type Modules } from './imports-of.ts'
import { withMore } from './needed-together.ts'

/** Loads every page late. */
const ROUTER = '/app/router.tsx'
/** Leads to every surface that a stage of a board can be looked at in. */
const STAGES = '/app/stages.ts'
const SURFACE = /\/features\/[^/]+\/stage\.tsx$/
/** All icons are one file, which nearly every page loads. */
const ICONS = /node_modules[\\/]lucide-react/

/**
 * Puts modules that the same pages, and the same surfaces of a board, need at once into one file:
 * hundreds of small ones are packed worse, asked for one by one, and keep a board waiting. What a
 * module imports is needed by all that need the module, so its file stands before it or is the
 * same: they run in the right order. Left as they are split are what only late parts need.
 */
export function pageGroups() {
  const ids = { router: '', stages: '' }
  let needers: ((id: string) => ReadonlySet<string>) | undefined
  return {
    test: (id: string) => {
      if (id.endsWith(ROUTER)) ids.router = id
      if (id.endsWith(STAGES)) ids.stages = id
      return isCode(id)
    },
    name: (id: string, modules: Modules): string | null => {
      needers ??= readNeeders(ids, modules)
      const needing = [...needers(id)].sort()
      if (!needing.some((name) => !LATE.includes(name))) return null
      return needing.length <= SHORT ? needing.join('-') : `shared-${numberOf(needing.join())}`
    },
    debugName: 'pages',
    priority: 1,
    includeDependenciesRecursively: false,
  }
}

/** Of so many that need it the names make the name of the file. */
const SHORT = 2

/**
 * Stands for the late parts of pages that have nothing of a board, and for those of a board. What
 * they share with a page is apart from what they do not, since they would fetch all of it.
 */
const LATE = ['late', 'board-late']
export const LIGHT_PAGES = ['library', 'settings', 'actions', 'join', 'enter', 'digest', 'shared']

/** Gives the names of all that need a module. */
function readNeeders(
  { router, stages }: { router: string; stages: string },
  modules: Modules,
): (id: string) => ReadonlySet<string> {
  const imports = createImportsOf(modules)
  const loads = (id: string) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []
  const pages = namedBy(loads(router))
  const surfaces = namedBy(
    imports(stages)
      .filter((id) => SURFACE.test(id))
      .flatMap(loads),
  )
  const notPages = (id: string) => loads(id).filter((one) => !pages.has(nameOf(one)))
  const later = (from: string | undefined) =>
    reach(from ? [from] : [], (id) => [...imports(id), ...notPages(id)])

  const places = new Map<string, ReadonlySet<string>>()
  for (const [name, id] of [...pages, ...surfaces]) places.set(name, reach([id], imports))
  const [late = '', boardLate = ''] = LATE
  places.set(late, union(LIGHT_PAGES.map((name) => later(pages.get(name)))))
  const ofBoard = [...later(pages.get('board'))].flatMap(notPages)
  const parts = ofBoard.filter((id) => !surfaces.has(nameOf(id)))
  places.set(boardLate, reach(parts, imports))

  // Who is on a board has what that needs, whatever they look at.
  const onBoard = [...surfaces.keys(), boardLate]
  return (id) => {
    const needing = new Set<string>()
    for (const [name, needs] of places) if (needs.has(id)) needing.add(name)
    if (needing.has('board')) for (const name of onBoard) needing.delete(name)
    return withMore(needing)
  }
}

const nameOf = (file: string): string => basename(file).replace(/(-page)?\.tsx$/, '')

const namedBy = (files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(files.map((file) => [nameOf(file), file]))

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]))

/** Modules, and the scripts of style sheets; not what the build itself adds. */
const isCode = (id: string): boolean =>
  /\.(?:[cm]?js|tsx?|module\.css)$/.test(id) && !id.startsWith('\0') && !ICONS.test(id)

/** Modules and all that they lead to, step by step. */
function reach(
  from: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    open.push(...next(id))
  }
  return reached
}

/** Short, and the same for the same text (FNV-1a). */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(36)
}
