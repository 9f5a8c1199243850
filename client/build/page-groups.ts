/** What rolldown tells of a module (`CodeSplittingGroup.name`). */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** The pages that are opened most, and those that lead to them, by the names of their files. */
const PAGES = {
  board: '/app/board/board-page.tsx',
  library: '/app/library-page.tsx',
  report: '/app/report/report-page.tsx',
  version: '/app/report/version-page.tsx',
  shared: '/app/report/shared-page.tsx',
  actions: '/app/actions-page.tsx',
} as const

/**
 * Puts our own modules that the same pages need at once into one file: hundreds of small ones are
 * packed worse, and asked for one by one. What a module imports is needed by all pages that need
 * the module, so its file stands before it or is the same: they run in the right order. What is
 * loaded late, and what others have written, is split as it is; of others' there are barrels, from
 * which a page would seem to need everything.
 */
export function pageGroups() {
  const found = new Map<string, string>()
  let reached: readonly (readonly [page: string, modules: ReadonlySet<string>])[] | undefined
  return {
    test: (id: string) => {
      for (const [page, file] of Object.entries(PAGES)) if (id.endsWith(file)) found.set(page, id)
      return isOwn(id)
    },
    name: (id: string, modules: Modules): string | null => {
      reached ??= [...found].map(([page, from]) => [page, reach(from, modules)])
      const pages = reached.filter(([, own]) => own.has(id)).map(([page]) => page)
      return pages.sort().join('-') || null
    },
    debugName: 'pages',
    priority: 1,
    includeDependenciesRecursively: false,
  }
}

const isOwn = (id: string): boolean => /\/(?:client|shared)\/src\/[^?]*\.tsx?$/.test(id)

/** The page and all of ours that it imports, step by step; what it loads late is not among it. */
function reach(page: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [page]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || !isOwn(id)) continue
    reached.add(id)
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}
