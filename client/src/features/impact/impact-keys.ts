import type { KeyHelp } from '../../canvas/stage.ts'

export const impactKeys: readonly KeyHelp[] = [{ combo: 'N', label: 'impact:keyAdd' }]
