/** One round trip of message 20. Times are the device's clock, `serverTime` the server's; UTC ms. */
export interface ClockSample {
  sentAt: number
  receivedAt: number
  serverTime: number
}

/** Clocks drift, and devices move between networks: what is older than the last eight is dropped. */
const KEPT = 8

const roundTrip = ({ sentAt, receivedAt }: ClockSample): number => receivedAt - sentAt

/** The server looked at its clock somewhere between sending and receiving: the offset is in here. */
const boundsOf = ({ sentAt, receivedAt, serverTime }: ClockSample) => ({
  least: serverTime - receivedAt,
  most: serverTime - sentAt,
})

/**
 * The samples to go by when one more has come in. A sample whose bounds exclude those of an earlier
 * one shows that a clock was set in between: the earlier ones say nothing any more.
 */
export function addSample(
  samples: readonly ClockSample[],
  sample: ClockSample,
): readonly ClockSample[] {
  if (roundTrip(sample) < 0) return [] // the device's clock was set back while it waited
  const now = boundsOf(sample)
  const agree = samples.every((earlier) => {
    const then = boundsOf(earlier)
    return then.least <= now.most && now.least <= then.most
  })
  return agree ? [...samples, sample].slice(-KEPT) : [sample]
}

/**
 * The server's clock less the device's, ms, from the sample with the shortest round trip: it can be
 * wrong by half of that trip at most, however unequal the ways there and back. Null without samples.
 */
export function estimateOffset(samples: readonly ClockSample[]): number | null {
  const best = samples.reduce<ClockSample | null>(
    (least, sample) => (least && roundTrip(least) <= roundTrip(sample) ? least : sample),
    null,
  )
  if (!best) return null
  const { least, most } = boundsOf(best)
  return (least + most) / 2
}
