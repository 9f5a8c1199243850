import { notifications } from '@mantine/notifications'
import { silentRoundTexts } from './silent-round-texts.ts'

/** Puts notes on the clipboard, one per line, and says whether that worked. */
export async function copyNotes(texts: readonly string[]): Promise<boolean> {
  const { text: t } = silentRoundTexts
  try {
    await navigator.clipboard.writeText(texts.map((text) => text.trim()).join('\n'))
    notifications.show({ id: 'notes-copied', message: t('copied') })
    return true
  } catch {
    notifications.show({ id: 'notes-copied', message: t('copyFailed') })
    return false
  }
}
