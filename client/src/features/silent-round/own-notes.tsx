import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './dialogs.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'

/** Own notes to read and to select by hand. */
export function OwnNotes({ notes }: { notes: readonly Pick<DeskNote, 'text' | 'color'>[] }) {
  const t = useTexts(silentRoundTexts)
  return (
    // Scrolls when there are many, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul className={styles.notes} aria-label={t('desk')} tabIndex={0}>
      {notes.map(({ text, color }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read and does not move
        <li key={index} data-color={color}>
          {text}
        </li>
      ))}
    </ul>
  )
}
