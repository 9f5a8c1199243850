import { ActionIcon, Menu } from '@mantine/core'
import { EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'

interface RowActionsProps {
  /** Names the row too: there are many of these. */
  label: string
  /** px; the longest of the items fits. */
  width?: number
  /** The items; as many as there is room for, the others are scrolled to. */
  children: ReactNode
}

/** Everything that can be done with a row of a list, without a pointer on a canvas. */
export function RowActions({ label, width = 250, children }: RowActionsProps) {
  return (
    <Menu position="bottom-end" width={width}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <EllipsisVertical size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
