import { basename } from 'node:path'

/** What rolldown tells of a module (`CodeSplittingGroup.name`). */
interface Modules {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

/** Loads every page late. */
const ROUTER = '/app/router.tsx'

/**
 * Puts our own modules that the same pages need at once into one file: hundreds of small ones are
 * packed worse, and asked for one by one. What a module imports is needed by all pages that need
 * the module, so its file stands before it or is the same: they run in the right order. Left as they
 * are split are what others have written, since from a barrel a page would seem to need everything;
 * and what a part needs that another page loads late: it would fetch all that this page needs.
 */
export function pageGroups() {
  let router = ''
  let pages: Pages | undefined
  return {
    test: (id: string) => {
      if (id.endsWith(ROUTER)) router = id
      return isOwn(id)
    },
    name: (id: string, modules: Modules): string | null => {
      pages ??= readPages(router, modules)
      const needing = pages.filter(({ needs }) => needs.has(id))
      const isForeign = pages.some((page) => !needing.includes(page) && page.later.has(id))
      if (needing.length === 0 || isForeign) return null
      if (needing.length <= SHORT) return needing.map(({ name }) => name).join('-')
      // As bits of a number: a name that is as short for many of them.
      return `pages-${pages.reduce((bits, page, at) => bits + (needing.includes(page) ? 2 ** at : 0), 0)}`
    },
    debugName: 'pages',
    priority: 1,
    includeDependenciesRecursively: false,
  }
}

/** Of so many pages the names make the name of the file. */
const SHORT = 2

type Pages = readonly {
  name: string
  /** What it needs at once, and what else it may load while it is open. */
  needs: ReadonlySet<string>
  later: ReadonlySet<string>
}[]

function readPages(router: string, modules: Modules): Pages {
  const files = [...(modules.getModuleInfo(router)?.dynamicallyImportedIds ?? [])].sort()
  const imports = (id: string) => modules.getModuleInfo(id)?.importedIds ?? []
  const loads = (id: string) =>
    (modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []).filter((one) => !files.includes(one))
  return files.map((file) => ({
    name: basename(file).replace(/(-page)?\.tsx$/, ''),
    needs: reach(file, imports),
    later: reach(file, (id) => [...imports(id), ...loads(id)]),
  }))
}

const isOwn = (id: string): boolean => /\/(?:client|shared)\/src\/[^?]*\.tsx?$/.test(id)

/** A module of ours and all of ours that it leads to, step by step. */
function reach(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || !isOwn(id)) continue
    reached.add(id)
    open.push(...next(id))
  }
  return reached
}
