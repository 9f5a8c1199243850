import { Notifications } from '@mantine/notifications'

/** The notices that are shown now, the newest three. */
export function NoticeList() {
  return <Notifications position="bottom-center" limit={3} />
}
