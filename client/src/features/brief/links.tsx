import { addReference, deleteReference } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { isSafeUrl } from '@herringbone/shared/model/evidence.ts'
import type { ReferenceId } from '@herringbone/shared/model/ids.ts'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { ExternalLink, X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'

/** What everyone should have at hand. */
export function Links() {
  const t = useTexts(briefTexts)
  const id = useId()
  const order = useBoardState((state) => state.referenceOrder)
  const canEdit = useCanEdit()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('links')}</h3>
      {order.length === 0 && <p className={styles.hint}>{t('linksEmpty')}</p>}
      {order.length > 0 && (
        <ul className={styles.links}>
          {order.map((reference) => (
            <LinkRow key={reference} id={reference} />
          ))}
        </ul>
      )}
      {canEdit && <AddLink />}
    </section>
  )
}

function LinkRow({ id }: { id: ReferenceId }) {
  const t = useTexts(briefTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const reference = useBoardState((state) => state.references[id])
  if (!reference) return null
  const { url, title } = reference
  const name = title || url
  return (
    <li>
      {isSafeUrl(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
          <ExternalLink size={15} aria-hidden /> <span>{name}</span>
        </a>
      ) : (
        <span>{name}</span>
      )}
      {canEdit && (
        <ActionIcon
          variant="subtle"
          aria-label={t('removeLink', { title: name })}
          onClick={() => board.edit((doc) => deleteReference(doc, id))}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

/** "grafana.example.com/d/1" is meant as https; anything with a scheme of its own stays as it is. */
export function completeUrl(typed: string): string {
  const url = typed.trim()
  return /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\w.-]+:\d/.test(url) ? url : `https://${url}`
}

function AddLink() {
  const t = useTexts(briefTexts)
  const board = useBoard()
  const [typed, setTyped] = useState('')
  const [title, setTitle] = useState('')
  const [refused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    const url = completeUrl(typed)
    setRefused(!isSafeUrl(url))
    if (!isSafeUrl(url)) return
    board.edit((doc) => addReference(doc, url, title.trim()))
    setTyped('')
    setTitle('')
  }
  return (
    <form className={styles.addLink} onSubmit={submit}>
      <TextInput
        label={t('linkUrl')}
        placeholder="https://"
        inputMode="url"
        value={typed}
        maxLength={LIMITS.urlChars}
        error={refused && t('badUrl')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t('linkTitle')}
        placeholder={t('linkTitleHint')}
        value={title}
        maxLength={LIMITS.titleChars}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('addLink')}
      </Button>
    </form>
  )
}
