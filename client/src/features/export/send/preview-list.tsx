import type { Preview, Send } from '@herringbone/shared/api/deliveries.ts'
import { Button, Checkbox } from '@mantine/core'
import { Send as SendIcon } from 'lucide-react'
import { useState } from 'react'
import { useSend } from '../../../api/deliveries.ts'
import { explainError } from '../../../api/error-texts.ts'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../export.module.css'
import { fieldName, sendTexts } from './send-texts.ts'

interface PreviewListProps {
  items: Preview['items']
  wish: Send
  onSent: () => void
}

/** What would go over, each to be left out, and the button that sends the rest. */
export function PreviewList({ items, wish, onSent }: PreviewListProps) {
  const t = useTexts(sendTexts)
  const { id } = useBoard()
  const send = useSend(id)
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = items.filter(({ subject }) => !left.includes(subject))
  if (items.length === 0) return <p className={styles.lead}>{t('nothing')}</p>

  const toggle = (subject: string) =>
    setLeft(left.includes(subject) ? left.filter((one) => one !== subject) : [...left, subject])
  // Of a page or a message there is one, and its subject is no action.
  const isMany = items.length > 1
  const shown = chosen.map(({ subject, digest }) => ({ subject, digest }))
  const submit = () =>
    send.mutate(
      { ...wish, shown, ...(isMany && { actions: chosen.map(({ subject }) => subject) }) },
      { onSuccess: onSent },
    )
  return (
    <>
      <ul className={styles.rows}>
        {items.map(({ subject, title, facts, body }) => (
          <li key={subject} className={styles.row}>
            <div className={styles.what}>
              {isMany ? (
                <Checkbox
                  label={title}
                  checked={!left.includes(subject)}
                  onChange={() => toggle(subject)}
                />
              ) : (
                <span className={styles.name}>{title}</span>
              )}
              <span className={styles.hint}>
                {facts.map(({ name, value }) => `${fieldName(name)}: ${value}`).join(' · ')}
              </span>
              <details className={styles.exact}>
                <summary>{t('exact')}</summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
                <pre tabIndex={0}>{body}</pre>
              </details>
            </div>
          </li>
        ))}
      </ul>
      {send.isError && <p role="alert">{explainError(send.error)}</p>}
      <Button
        className={styles.language ?? ''}
        leftSection={<SendIcon size={18} aria-hidden />}
        disabled={chosen.length === 0}
        loading={send.isPending}
        onClick={submit}
      >
        {t('sendCount', { count: chosen.length })}
      </Button>
    </>
  )
}
