import { Button, Group, Popover } from '@mantine/core'
import { type ReactElement, useId, useState } from 'react'

interface Question {
  title: string
  text: string
  yes: string
  no: string
}

interface AskFirstProps {
  /** Null: there is nothing to ask, it is done at once. */
  question: Question | null
  onYes: () => void
  /** The button; `press` does it or asks. */
  children: (press: () => void, open: boolean) => ReactElement
}

/** Asks at the button itself before something is done that others may not be ready for. */
export function AskFirst({ question, onYes, children }: AskFirstProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const answer = (yes: boolean) => {
    setOpen(false)
    if (yes) onYes()
  }
  return (
    <Popover
      opened={open && question !== null}
      onChange={setOpen}
      position="top"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children(() => (question ? setOpen(!open) : onYes()), open)}</Popover.Target>
      <Popover.Dropdown aria-labelledby={id}>
        <h2 id={id} style={{ fontSize: 'var(--hb-text-title)' }}>
          {question?.title}
        </h2>
        <p style={{ margin: '4px 0 12px', color: 'var(--hb-ink-2)' }}>{question?.text}</p>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={() => answer(false)}>
            {question?.no}
          </Button>
          <Button size="xs" data-autofocus onClick={() => answer(true)}>
            {question?.yes}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
