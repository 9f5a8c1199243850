import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = resolve(import.meta.dirname, '..')

interface Composed {
  name: string
  file: string
}

/** Every class that a style sheet takes from another file, once. */
function composedClasses(): Composed[] {
  const found = new Map<string, Composed>()
  for (const entry of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.css')) continue
    const sheet = join(sources, entry)
    const lines = readFileSync(sheet, 'utf8').matchAll(/composes:\s*([\w ]+) from "([^"]+)"/g)
    for (const [, names = '', from = ''] of lines) {
      const file = resolve(dirname(sheet), from)
      for (const name of names.split(' ')) found.set(`${file} ${name}`, { name, file })
    }
  }
  return [...found.values()]
}

describe('styles that several parts compose', () => {
  it('weigh nothing, since a copy that is loaded later must not win over what a part says', () => {
    const composed = composedClasses()
    expect(composed).not.toEqual([])
    const heavy = composed.filter(({ name, file }) =>
      new RegExp(`^\\.${name} \\{`, 'm').test(readFileSync(file, 'utf8')),
    )
    expect(heavy).toEqual([])
  })
})
