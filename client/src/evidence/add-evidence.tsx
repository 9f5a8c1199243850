import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { Button, Menu } from '@mantine/core'
import { CircleHelp, Link2, Paperclip, Plus, ScrollText } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useBoard } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { addFiles } from './board-uploads.ts'
import styles from './evidence.module.css'
import { addLink, addQuote } from './evidence-edits.ts'
import { LinkForm, QuoteForm } from './evidence-forms.tsx'
import { evidenceTexts } from './evidence-texts.ts'

interface AddEvidenceProps {
  parent: EvidenceParent
  /** There is none yet: say so in amber, with the ways to add it right there. */
  missing: boolean
  /** Another way to support it. */
  more?: ReactNode
}

/** The ways to add evidence: a link, log lines, an image or file. */
export function AddEvidence({ parent, missing, more }: AddEvidenceProps) {
  const board = useBoard()
  const [form, setForm] = useState<'link' | 'quote' | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const close = () => setForm(null)
  const ways = {
    onLink: () => setForm('link'),
    onQuote: () => setForm('quote'),
    onFile: () => chooser.current?.click(),
  }

  return (
    <>
      {form === 'link' && (
        <LinkForm
          onCancel={close}
          onSave={(url, title) => {
            addLink(board, parent, url, title)
            close()
          }}
        />
      )}
      {form === 'quote' && (
        <QuoteForm
          onCancel={close}
          onSave={(text, title) => {
            addQuote(board, parent, text, title)
            close()
          }}
        />
      )}
      {form === null && missing && <Missing {...ways} />}
      {(more || (form === null && !missing)) && (
        <div className={styles.ways}>
          {more}
          {form === null && !missing && <AddMenu {...ways} />}
        </div>
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(change) => {
          addFiles(board, parent, [...(change.currentTarget.files ?? [])])
          change.currentTarget.value = '' // the same file may be chosen again after a failure
        }}
      />
    </>
  )
}

interface Ways {
  onLink: () => void
  onQuote: () => void
  onFile: () => void
}

const LINK = <Link2 size={15} aria-hidden="true" />
const QUOTE = <ScrollText size={15} aria-hidden="true" />
const FILE = <Paperclip size={15} aria-hidden="true" />

function Missing({ onLink, onQuote, onFile }: Ways) {
  const t = useTexts(evidenceTexts)
  return (
    <div className={styles.missing}>
      <span className={styles.missingTitle}>
        <CircleHelp size={16} aria-hidden="true" /> {t('missing')}
      </span>
      <span className={styles.missingHint}>{t('missingHint')}</span>
      <Button.Group>
        <Button size="compact-sm" variant="default" leftSection={LINK} onClick={onLink}>
          {t('addLink')}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={QUOTE} onClick={onQuote}>
          {t('addQuote')}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={FILE} onClick={onFile}>
          {t('addFileShort')}
        </Button>
      </Button.Group>
    </div>
  )
}

function AddMenu({ onLink, onQuote, onFile }: Ways) {
  const t = useTexts(evidenceTexts)
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={styles.addButton ?? ''}
          leftSection={<Plus size={15} aria-hidden="true" />}
        >
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={LINK} onClick={onLink}>
          {t('addLink')}
        </Menu.Item>
        <Menu.Item leftSection={QUOTE} onClick={onQuote}>
          {t('addQuote')}
        </Menu.Item>
        <Menu.Item leftSection={FILE} onClick={onFile}>
          {t('addFile')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
