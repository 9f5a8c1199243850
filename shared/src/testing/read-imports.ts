import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const IMPORT =
  /^\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|^\s*import\s+'([^']+)'/gm

/** What every file of a folder imports, tests left out. Own files by their paths below `root`. */
export function readImports(root: string, folder: string): Map<string, string[]> {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => !/\.test\.tsx?$|\/testing\//.test(file),
  )
  return new Map(
    files.map((file) => {
      const source = readFileSync(join(root, file), 'utf8')
      const named = Array.from(source.matchAll(IMPORT), ([, a, b, c]) => a ?? b ?? c ?? '')
      return [file, named.map((name) => resolve(root, file, name))]
    }),
  )
}

/** Files that import each other in a ring, by the first that is found; null: there is none. */
export function findRing(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | null => {
    const at = path.indexOf(file)
    if (at !== -1) return [...path.slice(at), file]
    if (done.has(file)) return null
    path.push(file)
    for (const next of imports.get(file) ?? []) {
      const ring = visit(next)
      if (ring) return ring
    }
    path.pop()
    done.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const ring = visit(file)
    if (ring) return ring
  }
  return null
}

function resolve(root: string, file: string, name: string): string {
  if (name.startsWith('.')) return relative(root, join(root, dirname(file), name))
  return name.replace(/^@herringbone\/shared\//, 'shared/src/')
}
