import type { FocusEventHandler, KeyboardEventHandler, MouseEventHandler } from 'react'

// Rows that are placed one by one cannot be table rows: browsers drop the semantics of table
// elements as soon as their `display` changes. So the roles are said, on elements without any.

const COLUMNS = 6

interface GridOptions {
  /** All rows, not only those that are on the screen, with the header. */
  rows: number
  label: string
  describedBy: string
  onKeyDown: KeyboardEventHandler
  onFocus: FocusEventHandler<HTMLElement>
}

export const gridProps = ({ rows, label, describedBy, onKeyDown, onFocus }: GridOptions) =>
  ({
    role: 'grid',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-rowcount': rows,
    'aria-colcount': COLUMNS,
    'aria-multiselectable': true,
    onKeyDown,
    onFocus,
  }) as const

export const ROW_GROUP = { role: 'rowgroup' } as const

/** `index`: 1-based among all rows; the header is row 1. */
export const rowProps = (index: number) => ({ role: 'row', 'aria-rowindex': index }) as const

interface SelectableRowOptions {
  index: number
  selected: boolean
  onClick: MouseEventHandler
}

/** A row that can be chosen by mouse; the keys are the grid's. */
export const selectableRowProps = ({ index, selected, onClick }: SelectableRowOptions) =>
  ({ ...rowProps(index), 'aria-selected': selected, onClick }) as const

export const CELL = { role: 'gridcell' } as const
export const COLUMN_HEADER = { role: 'columnheader' } as const
/** The one cell of a heading that goes over all columns. */
export const ROW_HEADER = { role: 'rowheader', 'aria-colspan': COLUMNS } as const
