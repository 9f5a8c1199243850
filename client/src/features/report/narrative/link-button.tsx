import { isSafeUrl } from '@herringbone/shared/model/evidence.ts'
import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Link2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import styles from './narrative.module.css'
import { narrativeTexts } from './narrative-texts.ts'

/** Makes what is selected a link, or takes it away. */
export function LinkButton({ editor }: { editor: Editor }) {
  const t = useTexts(narrativeTexts)
  const [opened, dialog] = useDisclosure()
  const [address, setAddress] = useState('')
  const [isBad, setBad] = useState(false)
  const isLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const open = () => {
    const { href } = editor.getAttributes('link')
    setAddress(typeof href === 'string' && isSafeUrl(href) ? href : '')
    setBad(false)
    dialog.open()
  }
  const leave = () => {
    dialog.close()
    editor.commands.focus()
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    const href = /^[a-z]+:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`
    if (address.trim() === '' || !isSafeUrl(href)) {
      setBad(true)
      return
    }
    const mark = { type: 'link', attrs: { href } }
    if (editor.state.selection.empty && !isLink) {
      editor
        .chain()
        .insertContent({ type: 'text', text: address.trim(), marks: [mark] })
        .run()
    } else {
      editor.chain().extendMarkRange('link').setLink({ href }).run()
    }
    leave()
  }
  return (
    <Popover opened={opened} onChange={(now) => !now && dialog.close()} trapFocus withinPortal>
      <Popover.Target>
        <Tooltip label={t('link')}>
          <ActionIcon
            variant={isLink ? 'light' : 'subtle'}
            size="md"
            aria-label={t('link')}
            aria-expanded={opened}
            onMouseDown={(event) => event.preventDefault()}
            onClick={opened ? dialog.close : open}
          >
            <Link2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.linkForm} onSubmit={set}>
          <TextInput
            data-autofocus
            size="xs"
            aria-label={t('linkAddress')}
            placeholder="https://"
            value={address}
            error={isBad && t('linkBad')}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <div className={styles.linkActions}>
            <Button type="submit" size="compact-sm">
              {t('linkSet')}
            </Button>
            {isLink && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  editor.chain().extendMarkRange('link').unsetLink().run()
                  leave()
                }}
              >
                {t('linkRemove')}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
