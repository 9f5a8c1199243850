import type { KeyHelp } from '../../canvas/stage.ts'

export const actionsKeys: readonly KeyHelp[] = [
  { combo: 'N', label: 'actions:keyAdd' },
  { combo: 'ArrowUp', label: 'actions:keyNudge' },
  { combo: 'Enter', label: 'actions:keyOpen' },
  { combo: 'Delete', label: 'actions:keyDelete' },
  { combo: 'Escape', label: 'actions:keyLeave' },
]
