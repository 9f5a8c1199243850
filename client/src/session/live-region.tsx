import { useStore } from 'zustand'
import { announcements } from './announce.ts'

/** What has been announced; mounted once, by the board. */
export function LiveRegion() {
  const said = useStore(announcements, (state) => state.said)
  return (
    <div className="hb-hidden" role="log" aria-live="polite">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
