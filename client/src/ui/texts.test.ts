import { afterEach, describe, expect, it } from 'vitest'
import { defineTexts, loadTexts, setLanguage } from './texts.ts'

const english = (namespace: string) => {
  const texts = { en: { hello: 'Hello' }, de: { hello: '' } }
  Reflect.deleteProperty(texts, 'de') // what the build makes of it
  return defineTexts(namespace, texts)
}
const waits = (load: () => Promise<{ default: Record<string, Record<string, string>> }>) => {
  globalThis.herringboneTexts = [{ de: load }]
}

describe('texts that stand in a file of their own', () => {
  afterEach(async () => {
    globalThis.herringboneTexts = undefined
    await setLanguage('en')
  })

  it('are there before the language is', async () => {
    const texts = english('split-once')
    waits(async () => ({ default: { 'split-once': { hello: 'Hallo' } } }))
    expect(texts.text('hello')).toBe('Hello')
    await setLanguage('de')
    expect(texts.text('hello')).toBe('Hallo')
  })

  it('are fetched once', async () => {
    let fetched = 0
    waits(async () => {
      fetched++
      return { default: {} }
    })
    await loadTexts('de')
    await loadTexts('de')
    expect(fetched).toBe(1)
  })

  it('are fetched again when they did not come, and the language stays until then', async () => {
    const texts = english('split-again')
    let isThere = false
    waits(async () => {
      if (!isThere) throw new TypeError('no connection')
      return { default: { 'split-again': { hello: 'Hallo' } } }
    })
    await expect(setLanguage('de')).rejects.toThrow('no connection')
    expect(texts.text('hello')).toBe('Hello')
    isThere = true
    await setLanguage('de')
    expect(texts.text('hello')).toBe('Hallo')
  })
})
