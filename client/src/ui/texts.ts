import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

/** Languages of the interface. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** "events_one" and "events_other" are asked for as "events". */
type BaseKey<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

export type Translate<Key extends string> = (
  key: BaseKey<Key>,
  values?: Record<string, string | number>,
) => string

/** Keys that were asked for and do not exist; tests expect it to stay empty. */
export const missingKeys: string[] = []

function noteMissing(key: string): void {
  missingKeys.push(key)
  // where the end-to-end tests look
  document.documentElement.dataset.missingTexts = missingKeys.join(' ')
}

const initialised = i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: LANGUAGES,
  resources: {},
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
  saveMissing: true,
  initAsync: false,
  missingKeyHandler: (_languages, namespace, key) => noteMissing(`${namespace}:${key}`),
})
initialised.catch((cause) => {
  throw new Error('i18next did not start', { cause })
})

type Dictionary = Record<string, string>
/** What a chunk leaves of its other languages (build/split-texts.ts): by namespace, once loaded. */
type Waiting = Partial<Record<Language, () => Promise<{ default: Record<string, Dictionary> }>>>

declare global {
  var herringboneTexts: Waiting[] | undefined
}

/** The texts of one feature; made once per module, read in components with `useTexts`. */
export interface Texts<Key extends string> {
  namespace: string
  /** Every language's texts, for the test that compares them. */
  dictionaries: { en: Record<Key, string> } & Partial<Record<Language, Dictionary>>
  /** For code outside of components; does not follow a change of language by itself. */
  text: Translate<Key>
}

/** Registers the texts of one feature; a key that one language lacks is a type error. */
export function defineTexts<const En extends Record<string, string>>(
  namespace: string,
  dictionaries: { en: En; de: { [Key in keyof En]: string } },
): Texts<Extract<keyof En, string>> {
  const known: Partial<Record<Language, Dictionary>> = dictionaries // the build takes German out
  for (const language of LANGUAGES) {
    const texts = known[language]
    if (texts) i18next.addResourceBundle(language, namespace, texts, false, true)
  }
  return {
    namespace,
    dictionaries,
    text: (key: string, values) => {
      if (values && !isCount(values)) return i18next.t(key, { ns: namespace, ...values })
      return plainText(namespace, key, values?.count)
    },
  }
}

/** A canvas of thousands says much of the same: more than these are not kept. */
const MOST_PLAIN = 2_000
/** Texts without values, or with a number alone, by namespace, key and number. */
const plain = new Map<string, string>()
const forgetPlain = () => plain.clear()
i18next.on('languageChanged', forgetPlain)
i18next.store.on('added', forgetPlain)

const isCount = (values: Record<string, string | number>): values is { count: number } => {
  for (const name in values) if (name !== 'count') return false
  return typeof values.count === 'number'
}

function plainText(namespace: string, key: string, count?: number): string {
  const name = `${namespace}:${key}:${count}`
  const known = plain.get(name)
  if (known !== undefined) return known
  const text = i18next.t(key, { ns: namespace, ...(count !== undefined && { count }) })
  if (plain.size > MOST_PLAIN) plain.clear()
  plain.set(name, text)
  return text
}

/** The texts of a feature in the current language; renders again when that changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  useTranslation(texts.namespace)
  return texts.text
}

export const currentLanguage = (): Language => (i18next.language === 'de' ? 'de' : 'en')

/**
 * Resolves when the texts of all that has been loaded so far are there in this language. Rejects
 * when they cannot be fetched; asked again it tries again.
 */
export async function loadTexts(language: Language = currentLanguage()): Promise<void> {
  await Promise.all(
    (globalThis.herringboneTexts ?? []).map(async (waiting) => {
      const load = waiting[language]
      if (!load) return
      const { default: dictionaries } = await load()
      for (const [namespace, texts] of Object.entries(dictionaries)) {
        i18next.addResourceBundle(language, namespace, texts, false, true)
      }
      delete waiting[language]
    }),
  )
}

/** Switches the interface, and what `Intl` and screen readers go by. */
export async function setLanguage(language: Language): Promise<void> {
  await loadTexts(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
