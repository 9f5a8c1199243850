import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signIn, startProcess } from './support/sync-process.ts'
import { stockProvider, synced, until } from './support/sync-provider.ts'

// A real minute: what is tested is the provider's own clock against the server's.
const MINUTE = 60_000

test('[S1] a stock provider with the session cookie stays connected through an idle minute', {
  timeout: MINUTE + 60_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'herringbone-idle-'))
  const server = await startProcess(dataDir)
  const { cookie, board } = await signIn(server.url)
  const url = `${server.url.replace('http', 'ws')}/sync`
  const quiet = stockProvider(url, board, cookie)
  // Without a state of its own the provider sends nothing, and hears nothing of itself.
  quiet.provider.awareness.setLocalState(null)
  await synced(quiet.provider)
  const events: unknown[] = []
  quiet.provider.on('status', (event) => events.push(event))
  quiet.provider.on('connection-close', (event) => events.push(event?.code ?? 'by the provider'))

  await new Promise((resolve) => setTimeout(resolve, MINUTE))
  expect(events).toEqual([])
  const late = stockProvider(url, board, cookie)
  late.doc.getMap('m').set('still', 'there')
  await until(quiet.doc, () => quiet.doc.getMap('m').get('still') === 'there')

  late.provider.destroy()
  quiet.provider.destroy()
  expect(await server.stop()).toBe(0)
  await rm(dataDir, { recursive: true })
})
