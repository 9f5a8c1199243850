import { Button } from '@mantine/core'
import styles from './record-panel.module.css'

interface FormButtonsProps {
  cancel: string
  submit: string
  onCancel: () => void
}

/** The end of a small form in a panel: out of it, or done. */
export function FormButtons({ cancel, submit, onCancel }: FormButtonsProps) {
  return (
    <div className={styles.formButtons}>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Button size="compact-sm" type="submit">
        {submit}
      </Button>
    </div>
  )
}
