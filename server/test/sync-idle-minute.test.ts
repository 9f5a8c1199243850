import { expect, test } from 'vitest'
import { BOARD } from './support/sync-people.ts'
import { stockProvider, synced, until } from './support/sync-provider.ts'
import { startSyncServer } from './support/sync-server.ts'

// A real minute: what is tested is the provider's own clock against the server's.
const MINUTE = 60_000

test('[S1] a stock provider stays connected while nothing happens for a minute', {
  timeout: MINUTE + 20_000,
}, async () => {
  const server = await startSyncServer()
  // Without a state of its own the provider sends nothing either, and hears nothing of itself.
  const quiet = stockProvider(server.url, BOARD, 'who=quiet')
  quiet.provider.awareness.setLocalState(null)
  await synced(quiet.provider)
  const events: unknown[] = []
  quiet.provider.on('status', (event) => events.push(event))
  quiet.provider.on('connection-close', (event) => events.push(event?.code ?? 'by the provider'))

  await new Promise((resolve) => setTimeout(resolve, MINUTE))
  expect(events).toEqual([])
  const late = stockProvider(server.url, BOARD, 'who=late')
  late.doc.getMap('m').set('still', 'there')
  await until(quiet.doc, () => quiet.doc.getMap('m').get('still') === 'there')

  late.provider.destroy()
  quiet.provider.destroy()
  await server.stop()
})
