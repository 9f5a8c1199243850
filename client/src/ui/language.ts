import { currentLanguage, LANGUAGES, type Language, setLanguage } from './texts.ts'

const KEY = 'hb.language'

const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value)

/** The first language of the browser that the interface speaks. */
export function preferredLanguage(languages: readonly string[] = navigator.languages): Language {
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

/** What was chosen on this device, else what the browser prefers; English when that does not come. */
export async function restoreLanguage(): Promise<void> {
  try {
    await setLanguage(remembered() ?? preferredLanguage())
  } catch {
    // A page in another language is better than none.
  }
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Storage is off in this browser: the choice holds until the page is closed.
  }
  await setLanguage(language)
}

function remembered(): Language | undefined {
  try {
    const value = localStorage.getItem(KEY)
    return isLanguage(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** BCP 47 tag for `Intl`: the reader's own region when it is of the interface's language. */
export function formatLocale(): string {
  const language = currentLanguage()
  const own = navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language)
  return own ?? (language === 'en' ? 'en-GB' : language)
}
