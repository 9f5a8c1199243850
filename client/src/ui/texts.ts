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

const initialised = i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: LANGUAGES,
  resources: {},
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
  saveMissing: true,
  initAsync: false,
  missingKeyHandler: (_languages, namespace, key) => missingKeys.push(`${namespace}:${key}`),
})
initialised.catch((cause) => {
  throw new Error('i18next did not start', { cause })
})

/**
 * The texts of one feature, in every language; a key that one language lacks is a type error.
 * Returns a hook for components and a plain function for everything else.
 */
export function defineTexts<const En extends Record<string, string>>(
  namespace: string,
  texts: { en: En; de: { [Key in keyof En]: string } },
) {
  for (const language of LANGUAGES) {
    i18next.addResourceBundle(language, namespace, texts[language], false, true)
  }
  type Key = Extract<keyof En, string>
  const text: Translate<Key> = (key, values) => i18next.t(key, { ns: namespace, ...values })
  function useTexts(): Translate<Key> {
    useTranslation(namespace) // renders again when the language changes
    return text
  }
  return { useTexts, text, texts }
}

export const currentLanguage = (): Language => (i18next.language === 'de' ? 'de' : 'en')

/** Switches the interface, and what `Intl` and screen readers go by. */
export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
