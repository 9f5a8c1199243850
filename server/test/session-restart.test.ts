import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { expect, test } from 'vitest'
import { type ServerProcess, signIn, startProcess } from './support/sync-process.ts'
import { heard, openSocket } from './support/sync-socket.ts'

async function command(server: ServerProcess, cookie: string, board: string, body: object) {
  const answer = await fetch(`${server.url}/api/boards/${board}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const json = (await answer.json()) as { result?: { poll?: string }; error?: { code: string } }
  return { status: answer.status, ...json }
}

test('[B7] fifty casts, retried over a sudden death of the server, give exactly five dots', async () => {
  const data = await mkdtemp(join(tmpdir(), 'herringbone-'))
  let server = await startProcess(data)
  try {
    const { cookie, board } = await signIn(server.url)
    const socket = await openSocket(`${server.url.replace('http', 'ws')}/sync/${board}?x=1`, cookie)
    const { client } = socket
    const [first, second] = client.doc.transact(() =>
      ['One', 'Two'].map((text) => addNote(client.doc, { text, stage: 'causes', at: [0, 0] })),
    )
    await heard(socket, () => client.saved >= client.sent)
    socket.socket.close()
    const options = [`note:${first}`, `note:${second}`]
    const poll = (
      await command(server, cookie, board, {
        ...{ type: 'poll.open', question: 'Which?', options, dots: 5 },
      })
    ).result?.poll

    const cast = (n: number) =>
      command(server, cookie, board, {
        ...{ type: 'poll.cast', poll, option: options[n % 2], idempotencyKey: `cast-${n}` },
      }).catch(() => undefined) // the server has died
    const casts = Array.from({ length: 50 }, (_, n) => cast(n))
    await Promise.race(casts) // the others are under way
    await server.kill()
    const before = await Promise.all(casts)
    server = await startProcess(data)
    const after = await Promise.all(before.map((_, n) => cast(n)))

    const given = after.filter((answer) => answer?.status === 200)
    expect(given).toHaveLength(5)
    // Whoever was told before that it counts is told so again.
    before.forEach((answer, n) => {
      if (answer?.status === 200) expect(after[n]).toEqual(answer)
    })
  } finally {
    await server.kill()
    await rm(data, { recursive: true })
  }
}, 60_000)
