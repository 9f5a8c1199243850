import { type RefObject, Suspense, useEffect, useState } from 'react'
import { useCanEdit } from '../../../sync/react.tsx'
import { lazyPart } from '../../../ui/load-later.ts'
import { eventAt } from '../gestures/attach-pointers.ts'
import { select, viewStore } from '../view-store.ts'
import type { Asked } from './event-menu-list.tsx'

const EventMenuList = lazyPart(async () => ({
  default: (await import('./event-menu-list.tsx')).EventMenuList,
}))

/** All that can be done with an event, where it was asked for: right click, long press, menu key. */
export function EventMenu({ root }: { root: RefObject<HTMLElement | null> }) {
  const canEdit = useCanEdit()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const element = root.current
    const onMenu = (event: MouseEvent) => {
      const id = eventAt(event.target)
      if (id === undefined || !canEdit) return
      event.preventDefault()
      if (!viewStore.getState().selection.has(id)) select([id])
      setAsked({ id, x: event.clientX, y: event.clientY })
      setOpened(true)
    }
    element?.addEventListener('contextmenu', onMenu)
    return () => element?.removeEventListener('contextmenu', onMenu)
  }, [root, canEdit])
  return (
    <Suspense>
      {asked && <EventMenuList asked={asked} opened={opened} onChange={setOpened} />}
    </Suspense>
  )
}
