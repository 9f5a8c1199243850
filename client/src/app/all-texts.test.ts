import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../ui/texts.ts'

// Every module that defines texts, whoever owns it: a new one is under test by being there.
const modules = import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../main.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const defining = Object.entries(modules).filter(
  ([path, source]) => typeof source === 'string' && /= defineTexts\(/.test(source) && path,
)
const load = import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../main.tsx'])
await Promise.all(defining.map(([path]) => load[path]?.()))

const namespaces = Object.keys(i18next.store.data.en ?? {}).sort()
const textsOf = (language: Language, namespace: string): Record<string, string> =>
  i18next.getResourceBundle(language, namespace) ?? {}
const variablesIn = (text: string) => (text.match(/\{\{\s*\w+/g) ?? []).sort()

describe.each(namespaces)('the texts of "%s"', (namespace) => {
  const [english, german] = [textsOf('en', namespace), textsOf('de', namespace)]

  it('have the same keys in every language', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
  })

  it('are never empty', () => {
    const empty = LANGUAGES.flatMap((language) =>
      Object.entries(textsOf(language, namespace))
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${language}: ${key}`),
    )
    expect(empty).toEqual([])
  })

  it('ask for the same values in every language', () => {
    const english_ = Object.entries(english).map(([key, text]) => [key, variablesIn(text)])
    const german_ = Object.keys(english).map((key) => [key, variablesIn(german[key] ?? '')])
    expect(german_).toEqual(english_)
  })

  it('have both forms of a plural', () => {
    const plurals = Object.keys(english).filter((key) => /_(one|other)$/.test(key))
    const bases = new Set(plurals.map((key) => key.replace(/_(one|other)$/, '')))
    const expected = [...bases].flatMap((base) => [`${base}_one`, `${base}_other`])
    expect(plurals.sort()).toEqual(expected.sort())
  })
})

it('finds the namespaces of all features', () => {
  expect(namespaces).toEqual(expect.arrayContaining(['app', 'board', 'brief', 'errors', 'library']))
})
