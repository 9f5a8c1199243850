import type { Evidence } from '@herringbone/shared/model/evidence.ts'
import { formatClock } from '@herringbone/shared/time/format-clock.ts'
import { ActionIcon } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Check, Copy, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { usePersonName } from '../session/use-person-name.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import styles from './evidence.module.css'
import { EvidenceBody } from './evidence-body.tsx'
import { changeEvidence, removeEvidence } from './evidence-edits.ts'
import { LinkForm, QuoteForm, TitleForm } from './evidence-forms.tsx'
import { evidenceTexts } from './evidence-texts.ts'
import { evidenceName, signOf } from './summarise-evidence.ts'

/** One piece of evidence with what can be done with it. */
export function EvidenceItem({ item }: { item: Evidence }) {
  const t = useTexts(evidenceTexts)
  const [editing, setEditing] = useState(false)
  const canEdit = useCanEdit()
  const kind = t(`unnamed_${signOf(item)}`)
  const name = evidenceName(item) || kind

  if (editing && canEdit) return <EditForm item={item} onDone={() => setEditing(false)} />
  return (
    <li className={styles.item}>
      <EvidenceBody item={item} name={name} />
      <Added item={item} kind={kind} />
      <Tools item={item} name={name} canEdit={canEdit} onEdit={() => setEditing(true)} />
    </li>
  )
}

function Added({ item, kind }: { item: Evidence; kind: string }) {
  const t = useTexts(evidenceTexts)
  const zone = useBoardState((state) => state.brief.timeZone)
  const name = usePersonName(item.addedBy)
  if (item.kind === 'quote' || item.addedAt === 0) return null
  const time = formatClock(item.addedAt, zone)
  const line = name ? t('by', { kind, time, name }) : t('byUnknown', { kind, time })
  return <div className={styles.meta}>{line}</div>
}

interface ToolsProps {
  item: Evidence
  name: string
  canEdit: boolean
  onEdit: () => void
}

function Tools({ item, name, canEdit, onEdit }: ToolsProps) {
  const t = useTexts(evidenceTexts)
  const board = useBoard()
  const clipboard = useClipboard({ timeout: 1500 })
  const copyLabel = clipboard.error ? t('copyFailed') : clipboard.copied ? t('copied') : t('copy')
  const remove = () => {
    removeEvidence(board, item.id)
    offerUndo(board, t('removed'))
  }
  return (
    <div className={styles.tools}>
      {item.kind === 'quote' && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={copyLabel}
          title={copyLabel}
          onClick={() => clipboard.copy(item.text)}
        >
          {clipboard.copied ? <Check size={15} /> : <Copy size={15} />}
        </ActionIcon>
      )}
      {canEdit && (
        <>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('edit', { name })}
            title={t('edit', { name })}
            onClick={onEdit}
          >
            <Pencil size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('remove', { name })}
            title={t('remove', { name })}
            onClick={remove}
          >
            <Trash2 size={15} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}

function EditForm({ item, onDone }: { item: Evidence; onDone: () => void }) {
  const board = useBoard()
  const save = (change: { title?: string; text?: string; url?: string }) => {
    changeEvidence(board, item.id, change)
    onDone()
  }
  return (
    <li>
      {item.kind === 'link' && (
        <LinkForm initial={item} onSave={(url, title) => save({ url, title })} onCancel={onDone} />
      )}
      {item.kind === 'quote' && (
        <QuoteForm
          initial={item}
          onSave={(text, title) => save({ text, title })}
          onCancel={onDone}
        />
      )}
      {item.kind === 'file' && (
        <TitleForm initial={item.title} onSave={(title) => save({ title })} onCancel={onDone} />
      )}
    </li>
  )
}
