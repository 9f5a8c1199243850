import { posix } from 'node:path'

/** What rolldown tells of a module (`CodeSplittingGroup.name`). */
export interface Modules {
  getModuleInfo(id: string): ModuleInfo | null
}

interface ModuleInfo {
  code: string | null
  importedIds: readonly string[]
  dynamicallyImportedIds: readonly string[]
}

/** Files that only hand on what others define: who imports one needs what it names, and no more. */
const BARREL = /\/(@mantine\/(?:core|hooks|notifications))\/esm\/index\.mjs$/

/** Gives the modules that a module imports at once, through barrels to what it means. */
export function createImportsOf(modules: Modules): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  const barrels = new Map<string, ReadonlyMap<string, string>>()

  const barrel = (id: string): ReadonlyMap<string, string> => {
    const read = barrels.get(id) ?? readBarrel(id, modules.getModuleInfo(id))
    barrels.set(id, read)
    return read
  }
  const read = (id: string): readonly string[] => {
    const { code, importedIds } = modules.getModuleInfo(id) ?? { code: null, importedIds: [] }
    return importedIds.flatMap((imported) => {
      const name = BARREL.exec(imported)?.[1]
      const meant = name && code ? namesFrom(name, code) : []
      // Without names it may be all of it.
      return meant.length === 0
        ? imported
        : meant.map((one) => barrel(imported).get(one) ?? imported)
    })
  }
  return (id) => {
    const imports = known.get(id) ?? read(id)
    known.set(id, imports)
    return imports
  }
}

/** The file of each name that a barrel hands on. */
function readBarrel(id: string, module: ModuleInfo | null): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [, names = '', from = ''] of (module?.code ?? '').matchAll(IMPORT)) {
    const file = from.startsWith('.')
      ? posix.join(posix.dirname(id), from)
      : module?.importedIds.find((one) => one.includes(`/node_modules/${from}/`))
    if (file) for (const name of listed(names)) files.set(name, file)
  }
  return files
}

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g

const namesFrom = (source: string, code: string): string[] =>
  [...code.matchAll(IMPORT)].flatMap(([, names = '', from]) =>
    from === source ? listed(names) : [],
  )

/** "A, B as C": A, B. */
const listed = (names: string): string[] =>
  names.split(',').flatMap((name) => name.trim().split(/\s+as\s+/)[0] || [])
