/** What rolldown tells of a module (`CodeSplittingGroup.name`). */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const BOARD = '/app/board/board-page.tsx'
const LIBRARY = '/app/library-page.tsx'

/**
 * Puts the texts that a board needs at once, and the library does not, into one file: two dozen
 * small ones are packed worse, in each language. They need nothing but `ui/texts.ts`, so it does not
 * matter when they run.
 */
export function boardTexts() {
  const pages = new Map<string, string>()
  let reached: readonly [board: Reached, library: Reached] | undefined
  return {
    test: (id: string) => {
      for (const page of [BOARD, LIBRARY]) if (id.endsWith(page)) pages.set(page, id)
      return id.endsWith('texts.ts') && !id.endsWith('/ui/texts.ts')
    },
    name: (id: string, modules: Modules): string | null => {
      reached ??= [reach(pages.get(BOARD), modules), reach(pages.get(LIBRARY), modules)]
      const [board, library] = reached
      return board.has(id) && !library.has(id) ? 'board-texts' : null
    },
    debugName: 'board-texts',
    priority: 1,
    includeDependenciesRecursively: false,
  }
}

type Reached = ReadonlySet<string>

/** The page and all that it imports, step by step; what it loads late is not among it. */
function reach(page: string | undefined, modules: Modules): Reached {
  const reached = new Set<string>()
  const open = page === undefined ? [] : [page]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}
