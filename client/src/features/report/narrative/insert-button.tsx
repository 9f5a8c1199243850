import { REF_PREFIX } from '@herringbone/shared/doc/rich-text.ts'
import { ActionIcon, Combobox, Tooltip, useCombobox } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { ClipboardPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import { useEnterTakes } from '../../../ui/use-enter-takes.ts'
import { type Choice, fitting, KINDS, useChoices } from './choices.ts'
import styles from './narrative.module.css'
import { narrativeTexts } from './narrative-texts.ts'

/** Puts the words of a record into the text, as a link to it. */
export function InsertButton({ editor }: { editor: Editor }) {
  const t = useTexts(narrativeTexts)
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setTyped('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const all = useChoices(combobox.dropdownOpened)
  const choices = useMemo(() => fitting(all, typed), [all, typed])
  const insert = (ref: string) => {
    const chosen = all.find((choice) => choice.ref === ref)
    combobox.closeDropdown()
    if (!chosen) return
    const mark = { type: 'link', attrs: { href: `${REF_PREFIX}${chosen.ref}` } }
    editor
      .chain()
      .focus()
      .insertContent([
        { type: 'text', text: chosen.words, marks: [mark] },
        { type: 'text', text: ' ' },
      ])
      .run()
  }
  const keys = useEnterTakes((now) => {
    const [first] = fitting(all, now)
    if (first) insert(first.ref)
  })
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-end"
      onOptionSubmit={insert}
      withinPortal
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Tooltip label={t('insert')}>
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={t('insert')}
            aria-haspopup="listbox"
            aria-expanded={combobox.dropdownOpened}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => combobox.toggleDropdown()}
          >
            <ClipboardPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          {...keys}
          value={typed}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
        <Combobox.Options className={styles.choices ?? ''} aria-label={t('insert')}>
          {KINDS.map((kind) => (
            <Group
              key={kind}
              label={t(`kind_${kind}`)}
              choices={choices.filter((one) => one.kind === kind)}
            />
          ))}
          {choices.length === 0 && <Combobox.Empty>{t('nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Group({ label, choices }: { label: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  return (
    <Combobox.Group label={label}>
      {choices.map(({ ref, said }) => (
        <Combobox.Option key={ref} value={ref}>
          {said}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}
