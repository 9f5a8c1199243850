import { Suspense } from 'react'
import { TimerInline } from '../../features/timer/timer-inline.tsx'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import styles from './chips.module.css'
import { FollowChip } from './follow-chip.tsx'
import { GroupElsewhere } from './group-elsewhere.tsx'
import { openPanel } from './panel-store.ts'
import { useGoToStage, useStage } from './use-stage.ts'

// Loaded when they are first needed: most of a meeting has none of them.
const SummonNotice = lazyPart(async () => {
  const module = await import('../../features/leading/summon-notice.tsx')
  return { default: module.SummonNotice }
})
const CheckInCard = lazyPart(async () => {
  const module = await import('../../features/check-in/check-in-card.tsx')
  return { default: module.CheckInCard }
})
const MoodCard = lazyPart(async () => {
  const module = await import('../../features/check-in/mood-card.tsx')
  return { default: module.MoodCard }
})
const GroupBanner = lazyPart(async () => {
  const module = await import('../../features/groups/group-banner.tsx')
  return { default: module.GroupBanner }
})

/** Short news of the session, above and over the surface of every stage. */
export function SessionNotices() {
  const go = useGoToStage()
  const here = useStage().id
  const summoned = useSession(({ view }) => (view?.spotlight ?? null) !== null)
  const phase = useSession(({ view }) => view?.phase)
  const checkIn = useSession(({ view }) => view?.checkIn?.open ?? false)
  const mood = useSession(({ view }) => view?.mood)
  const grouped = useSession(({ view }) => (view?.groups.length ?? 0) > 0)
  const timer = useSession(({ view }) => view?.timer ?? null)
  return (
    <>
      <GroupElsewhere />
      <div className={styles.over}>
        <div className={styles.chips}>
          <Suspense>{summoned && <SummonNotice onGo={go} />}</Suspense>
          <FollowChip />
          <Suspense>
            {grouped && (
              <GroupBanner
                timer={timer && <TimerInline timer={timer} />}
                onChange={() => openPanel('groups')}
              />
            )}
            {/* Whoever only comes by before the meeting is not asked. */}
            {checkIn && phase === 'running' && <CheckInCard />}
            {/* What came of it belongs to the end. */}
            {mood && (mood.open || phase === 'ended' || here === 'wrap-up') && <MoodCard />}
          </Suspense>
        </div>
      </div>
    </>
  )
}
