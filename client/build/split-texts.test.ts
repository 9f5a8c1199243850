// @vitest-environment node
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { splitTexts } from './split-texts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'split texts '))
})
afterEach(() => rm(folder, { recursive: true }))

async function buildFrom(source: string): Promise<Map<string, string>> {
  await writeFile(join(folder, 'main.js'), source)
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [splitTexts()],
    build: { rolldownOptions: { input: join(folder, 'main.js') }, minify: false },
  })
  const assets = join(folder, 'dist', 'assets')
  const files = await readdir(assets)
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(assets, file), 'utf8')] as const),
    ),
  )
}

it('leaves English in the chunk, and puts German into a file that the chunk knows of', async () => {
  const files = await buildFrom(`
    const defineTexts = (namespace, texts) => console.log(namespace, texts)
    defineTexts('greeting', { en: { hello: 'Hello' }, de: { hello: 'Grüße, {{name}}' } })
    defineTexts('parting', { en: { bye: 'Bye' }, de: { bye: 'Tschüss' } })`)
  const name = [...files.keys()].find((file) => file.includes('.de-')) ?? ''
  const main = [...files].find(([file]) => file !== name)?.[1]
  expect(main).toContain('Hello')
  expect(main).not.toMatch(/Grüße|Tschüss/)
  expect(main).toContain(name)
  const german = files.get(name) ?? ''
  const { default: texts } = await import(`data:text/javascript,${encodeURIComponent(german)}`)
  expect(texts).toEqual({ greeting: { hello: 'Grüße, {{name}}' }, parting: { bye: 'Tschüss' } })
})

it('refuses texts that it cannot split, instead of losing them', async () => {
  const source = `
    const defineTexts = (namespace, texts) => console.log(namespace, texts)
    const texts = { en: { hello: 'Hello' }, de: { hello: 'Hallo' } }
    defineTexts('greeting', texts)`
  await expect(buildFrom(source)).rejects.toThrow('object literal')
})
