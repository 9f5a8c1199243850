import { expect, test } from 'vitest'
import { FakeClock } from '../../test/support/sync-clock.ts'
import { Heartbeat } from './heartbeat.ts'

function idlePeer(clock: FakeClock) {
  const peer = {
    sentAt: clock.now(),
    heardAt: clock.now(),
    sent: [] as number[],
    pings: 0,
    ended: false,
    send() {
      peer.sent.push(clock.now() - peer.sentAt)
      peer.sentAt = clock.now()
    },
    ping() {
      peer.pings += 1
    },
    terminate() {
      peer.ended = true
    },
  }
  return peer
}

test('[S1] an idle connection hears something at least every 15 s', async () => {
  const clock = new FakeClock()
  const heartbeat = new Heartbeat(clock)
  const peer = idlePeer(clock)
  heartbeat.add(peer)
  for (let second = 0; second < 60; second++) {
    peer.heardAt = clock.now()
    await clock.advance(1_000)
  }
  expect(peer.sent.length).toBeGreaterThanOrEqual(4)
  expect(Math.max(...peer.sent)).toBeLessThan(15_000)
  expect(peer.ended).toBe(false)
})

test('[H3] a peer from which nothing comes is pinged, and then cut', async () => {
  const clock = new FakeClock()
  const heartbeat = new Heartbeat(clock)
  const peer = idlePeer(clock)
  heartbeat.add(peer)
  await clock.advance(30_000)
  expect(peer.pings).toBeGreaterThan(0)
  expect(peer.ended).toBe(false)
  await clock.advance(30_000)
  expect(peer.ended).toBe(true)
})
