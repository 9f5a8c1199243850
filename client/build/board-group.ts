/** What rolldown tells of a module (`CodeSplittingGroup.name`). */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const PAGE = '/app/board/board-page.tsx'
/** Folders of which no page outside of a board needs anything. */
const OF_BOARDS = /\/client\/src\/(?:app\/board|canvas|sync|session|evidence|causes|features)\//

/**
 * Puts what a board needs at once, and no other page, into one file: hundreds of small ones are
 * packed worse, and asked for one by one. What is loaded late is split as it is.
 */
export function boardGroup() {
  let page: string | undefined
  let reached: ReadonlySet<string> | undefined
  return {
    test: (id: string) => {
      if (id.endsWith(PAGE)) page = id
      return OF_BOARDS.test(id)
    },
    name: (id: string, modules: Modules): string | null => {
      reached ??= reach(page, modules)
      return reached.has(id) ? 'board' : null
    },
    priority: 1,
    includeDependenciesRecursively: false,
  }
}

/** The page and all that it imports, step by step; what it loads late is not among it. */
function reach(page: string | undefined, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = page === undefined ? [] : [page]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}
