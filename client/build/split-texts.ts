import type { Plugin } from 'vite'

/** Where a chunk leaves the way to its texts in other languages; `ui/texts.ts` takes it from there. */
const WAITING = 'globalThis.herringboneTexts'

/**
 * Takes every language but English out of `defineTexts(namespace, {en, de})` and puts it into a
 * file beside the chunk that the call stands in, which only its readers load. In development and in
 * tests nothing is taken out, and nothing waits.
 */
export function splitTexts(): Plugin {
  /** By module, then by language: the source of an object `{namespace: texts}`. */
  const taken = new Map<string, Map<string, string>>()
  return {
    name: 'herringbone:split-texts',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { code: /defineTexts\(/ },
      handler(code, id) {
        const cuts: [start: number, end: number][] = []
        for (const { namespace, dictionaries } of callsOf(this.parse(code))) {
          for (const { language, property, value } of dictionaries) {
            if (language === 'en') continue
            const own = taken.get(id) ?? new Map<string, string>()
            const source = `${own.get(language) ?? ''}${namespace}:${code.slice(...value)},`
            taken.set(id, own.set(language, source))
            cuts.push(property)
          }
        }
        if (cuts.length === 0) return null
        return { code: cut(code, cuts), map: null }
      },
    },
    renderChunk(code, chunk) {
      const byLanguage = new Map<string, string>()
      for (const id of chunk.moduleIds) {
        for (const [language, source] of taken.get(id) ?? []) {
          byLanguage.set(language, (byLanguage.get(language) ?? '') + source)
        }
      }
      if (byLanguage.size === 0) return null
      const loads = [...byLanguage].map(([language, source]) => {
        const file = this.emitFile({
          type: 'asset',
          name: `${chunk.name}.${language}.js`,
          source: `export default {${source}}`,
        })
        // Relative to the chunk, which lies in the same folder.
        const name = this.getFileName(file).replace(/^.*\//, '')
        return `${language}:()=>import("./${name}")`
      })
      return { code: `(${WAITING}??=[]).push({${loads.join()}});${code}`, map: null }
    },
  }
}

type Range = [start: number, end: number]

interface TextsCall {
  /** As it stands in the source, with its quotes. */
  namespace: string
  dictionaries: { language: string; property: Range; value: Range }[]
}

/** What is read of a node of the syntax tree (ESTree). */
interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** All `defineTexts("…", {…})` of a module. Throws on one that cannot be split: it would be lost. */
function* callsOf(node: unknown): Generator<TextsCall> {
  if (Array.isArray(node)) {
    for (const child of node) yield* callsOf(child)
    return
  }
  if (!isNode(node)) return
  if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'defineTexts') {
    yield readCall(node)
    return
  }
  for (const child of Object.values(node)) yield* callsOf(child)
}

function readCall(call: Node): TextsCall {
  const [first, second] = [call.arguments].flat()
  const isUsual = isNode(first) && typeof first.value === 'string'
  if (!isUsual || !isNode(second) || second.type !== 'ObjectExpression') {
    throw new Error('defineTexts takes a literal namespace and an object literal.')
  }
  return {
    namespace: JSON.stringify(first.value),
    dictionaries: [second.properties].flat().map((property) => {
      if (!isNode(property) || !isNode(property.key) || !isNode(property.value)) {
        throw new Error('defineTexts takes one object literal per language.')
      }
      const { key, value } = property
      return {
        language: String(key.name),
        property: [property.start, property.end],
        value: [value.start, value.end],
      }
    }),
  }
}

/** Without the ranges, each with the comma after it. */
function cut(code: string, ranges: readonly Range[]): string {
  let [kept, from] = ['', 0]
  for (const [start, end] of ranges) {
    kept += code.slice(from, start)
    const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0
    from = end + comma
  }
  return kept + code.slice(from)
}
