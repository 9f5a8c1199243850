import { notificationsStore, useNotifications } from '@mantine/notifications'
import { Suspense } from 'react'
import { lazyPart } from '../ui/load-later.ts'
import { useOnceOpened } from '../ui/use-once-opened.ts'

const NoticeList = lazyPart(async () => ({
  default: (await import('./notice-list.tsx')).NoticeList,
}))

/** Where notices appear. What shows them is loaded with the first: most pages never have one. */
export function Notices() {
  const { notifications } = useNotifications(notificationsStore)
  const isUsed = useOnceOpened(notifications.length > 0)
  return <Suspense>{isUsed && <NoticeList />}</Suspense>
}
