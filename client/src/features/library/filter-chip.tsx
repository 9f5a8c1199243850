import type { BoardQuery, FacetQuery } from '@herringbone/shared/api/boards.ts'
import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronDown } from 'lucide-react'
import { Suspense } from 'react'
import { lazyPart } from '../../ui/load-later.ts'
import { PickLoading } from './pick-loading.tsx'

const FacetPick = lazyPart(async () => ({ default: (await import('./facet-pick.tsx')).FacetPick }))
const DatePick = lazyPart(async () => ({ default: (await import('./date-pick.tsx')).DatePick }))

interface FilterChipProps {
  label: string
  pressed: boolean
  /** Names to choose one from, … */
  pick?: {
    facet: FacetQuery['facet']
    query: BoardQuery
    onChoose: (name: string | undefined) => void
  }
  /** … or a first and a last day. */
  dates?: { query: BoardQuery; onChange: (query: BoardQuery) => void }
}

/** A filter that opens what it is chosen from. */
export function FilterChip({ label, pressed, pick, dates }: FilterChipProps) {
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" aria-pressed={pressed} onClick={toggle}>
          <span>{label}</span>
          <ChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Suspense fallback={<PickLoading />}>
          {pick && (
            <FacetPick
              {...pick}
              onChoose={(name) => {
                close()
                pick.onChoose(name)
              }}
            />
          )}
          {dates && <DatePick {...dates} />}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
