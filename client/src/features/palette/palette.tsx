import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { useBoards } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { foldText } from '../../ui/fold-text.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOptionKeys } from '../../ui/use-option-keys.ts'
import { useWaitingEnter } from '../../ui/use-waiting-enter.ts'
import type { PaletteCommand } from './command.ts'
import { type Entry, entriesOf, type OpenBoard } from './entries.ts'
import { EntryRow } from './entry-row.tsx'
import styles from './palette.module.css'
import { paletteTexts } from './palette-texts.ts'

interface PaletteProps {
  opened: boolean
  onClose: () => void
  commands: readonly PaletteCommand[]
  /** Null for guests, who have one board and no library. */
  onOpen: OpenBoard | null
}

/** One field for everything: what can be done here, and what was said in any board. */
export function Palette({ opened, onClose, ...rest }: PaletteProps) {
  const t = useTexts(paletteTexts)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      withCloseButton={false}
      classNames={{ header: 'hb-hidden' }}
      size="lg"
      yOffset="12vh"
    >
      <PaletteBody onClose={onClose} {...rest} />
    </Modal>
  )
}

function PaletteBody({ onClose, commands, onOpen }: Omit<PaletteProps, 'opened'>) {
  const t = useTexts(paletteTexts)
  const id = useId()
  const [typed, setTyped] = useState('')
  const said = typed.trim()
  const [q] = useDebouncedValue(said, 80)
  const answer = useBoards(q === '' ? {} : { q }, onOpen !== null)
  const words = foldText(typed).split(' ').filter(Boolean)
  const doable = commands.filter(({ label }) =>
    words.every((word) => foldText(label).includes(word)),
  )
  const boards = onOpen && answer.data ? answer.data.boards : []
  const entries = entriesOf(doable, boards, q === '', onOpen)
  const isWaiting =
    onOpen !== null && (said !== q || (q !== '' && (answer.isPlaceholderData || answer.isPending)))
  const run = (entry: Entry) => {
    onClose()
    entry.run()
  }
  const take = (index: number) => {
    const entry = entries[index]
    // What stands there of boards is the answer to what was typed before.
    if (isWaiting && entry?.kind !== 'command') return waitFor()
    if (entry) run(entry)
  }
  // Commands were there all along: who waits wants something of the answer, which -1 is not in.
  const waitFor = useWaitingEnter({ said, isWaiting, isFailed: answer.isError }, () =>
    take(entries.findIndex(({ kind }) => kind !== 'command')),
  )
  const { active, setMarked, onKeyDown } = useOptionKeys(entries.length, said, take)
  return (
    <div className={styles.palette}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
        aria-label={t('title')}
        placeholder={t(onOpen ? 'hint' : 'hintCommands')}
        leftSection={<Search size={18} aria-hidden />}
        size="md"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('results')} className={styles.results}>
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            isMarked={index === active}
            onMark={() => setMarked(index)}
            onTake={() => run(entry)}
          />
        ))}
      </div>
      <p role="status" className={styles.status}>
        {answer.isError && onOpen
          ? explainError(answer.error)
          : isWaiting
            ? t('searching')
            : entries.length === 0 && t('nothing', { query: typed.trim() })}
      </p>
    </div>
  )
}
