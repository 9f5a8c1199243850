import { Button } from '@mantine/core'
import styles from './ask-in-row.module.css'

interface AskInRowProps {
  question: string
  yes: string
  no: string
  isPending: boolean
  /** Why it did not work, in words. */
  failure: string | null
  onYes: () => void
  onNo: () => void
}

/** Asks in a row of a list, in place of its buttons, before something is gone for good. */
export function AskInRow({ question, yes, no, isPending, failure, onYes, onNo }: AskInRowProps) {
  return (
    <div className={styles.ask} role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <Button size="compact-sm" variant="default" onClick={onNo}>
        {no}
      </Button>
      <Button size="compact-sm" color="red" autoFocus loading={isPending} onClick={onYes}>
        {yes}
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  )
}
