import { afterEach, expect, test } from 'vitest'
import { BOARD } from './support/sync-people.ts'
import { stockProvider, synced, until } from './support/sync-provider.ts'
import { startSyncServer, type TestServer } from './support/sync-server.ts'

let server: TestServer
const providers: { destroy(): void }[] = []

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server.stop()
})

function connect(name: string) {
  const client = stockProvider(server.url, BOARD, `who=${name}`)
  providers.push(client.provider)
  return client
}

test('[S1] two stock providers see each other’s changes', async () => {
  server = await startSyncServer()
  const [ann, bob] = [connect('ann'), connect('bob')]
  await Promise.all([synced(ann.provider), synced(bob.provider)])

  ann.doc.getMap('m').set('a', 1)
  bob.doc.getMap('m').set('b', 2)
  await until(bob.doc, () => bob.doc.getMap('m').get('a') === 1)
  await until(ann.doc, () => ann.doc.getMap('m').get('b') === 2)

  const late = connect('cleo')
  await synced(late.provider)
  expect(late.doc.getMap('m').toJSON()).toEqual({ a: 1, b: 2 })
})
