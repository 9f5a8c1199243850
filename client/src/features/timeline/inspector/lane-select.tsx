import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useBoardState } from '../../../sync/react.tsx'

interface LaneSelectProps extends Omit<NativeSelectProps, 'value' | 'data' | 'onChange'> {
  /** Null: several, shown as `mixed`. */
  value: LaneId | null
  mixed?: string
  onChoose: (lane: LaneId) => void
}

/** The lanes of the board from top to bottom. */
export function LaneSelect({ value, mixed = '', onChoose, ...rest }: LaneSelectProps) {
  const lanes = useBoardState((state) => state.lanes)
  const order = useBoardState((state) => state.laneOrder)
  const data = order.map((id) => ({ value: id as string, label: lanes[id]?.title || '–' }))
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      data={value === null ? [{ value: '', label: mixed }, ...data] : data}
      onChange={(event) => {
        const chosen = order.find((id) => id === event.currentTarget.value)
        if (chosen) onChoose(chosen)
      }}
    />
  )
}
