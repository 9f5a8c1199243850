import { LIMITS } from '@herringbone/shared/limits.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import styles from './evidence.module.css'
import { normaliseUrl } from './evidence-edits.ts'
import { EvidenceForm, focusOnce, TitleInput } from './evidence-form.tsx'
import { evidenceTexts } from './evidence-texts.ts'

interface LinkFormProps {
  initial?: { url: string; title: string }
  onSave: (url: string, title: string) => void
  onCancel: () => void
}

/** Address and title of a link; only what a reader may safely follow is taken. */
export function LinkForm({ initial, onSave, onCancel }: LinkFormProps) {
  const t = useTexts(evidenceTexts)
  const [url, setUrl] = useState(initial?.url ?? '')
  const [title, setTitle] = useState(initial?.title ?? '')
  const [refused, setRefused] = useState(false)
  const save = () => {
    const safe = normaliseUrl(url)
    setRefused(safe === undefined)
    if (safe !== undefined) onSave(safe, title)
  }
  return (
    <EvidenceForm submit={initial ? t('save') : t('addNow')} onSubmit={save} onCancel={onCancel}>
      <TextInput
        label={t('url')}
        placeholder={t('urlHint')}
        inputMode="url"
        autoComplete="off"
        ref={focusOnce}
        maxLength={LIMITS.urlChars}
        value={url}
        error={refused && t('urlBad')}
        onChange={(event) => {
          setUrl(event.currentTarget.value)
          setRefused(false)
        }}
      />
      <TitleInput value={title} onChange={setTitle} />
    </EvidenceForm>
  )
}

interface QuoteFormProps {
  initial?: { text: string; title: string }
  onSave: (text: string, title: string) => void
  onCancel: () => void
}

/** Log lines as they stand, with a title if wanted. */
export function QuoteForm({ initial, onSave, onCancel }: QuoteFormProps) {
  const t = useTexts(evidenceTexts)
  const [text, setText] = useState(initial?.text ?? '')
  const [title, setTitle] = useState(initial?.title ?? '')
  const [refused, setRefused] = useState(false)
  const save = () => {
    const empty = text.trim() === ''
    setRefused(empty)
    if (!empty) onSave(text, title)
  }
  return (
    <EvidenceForm submit={initial ? t('save') : t('addNow')} onSubmit={save} onCancel={onCancel}>
      <Textarea
        label={t('quote')}
        placeholder={t('quoteHint')}
        classNames={{ input: styles.mono ?? '' }}
        ref={focusOnce}
        autosize
        minRows={3}
        maxRows={10}
        spellCheck={false}
        maxLength={LIMITS.quoteChars}
        value={text}
        error={refused && t('quoteEmpty')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRefused(false)
        }}
      />
      <TitleInput value={title} onChange={setTitle} />
    </EvidenceForm>
  )
}

interface TitleFormProps {
  initial: string
  onSave: (title: string) => void
  onCancel: () => void
}

/** The title of an image or file; without one its file name stands there. */
export function TitleForm({ initial, onSave, onCancel }: TitleFormProps) {
  const t = useTexts(evidenceTexts)
  const [title, setTitle] = useState(initial)
  return (
    <EvidenceForm submit={t('save')} onSubmit={() => onSave(title)} onCancel={onCancel}>
      <TitleInput value={title} onChange={setTitle} autoFocus />
    </EvidenceForm>
  )
}
