// A whole company in one session, as their browsers are: everyone votes within some seconds.
import * as Y from 'yjs'
import { usageOf } from '../sync/usage.ts'
import { update } from '../sync/wire.ts'
import { Person } from './person.ts'

export interface SessionPlan {
  /** `http://127.0.0.1:…` */
  url: string
  board: string
  /** Of the facilitator. */
  cookie: string
  /** Of the server. */
  pid: number
  people: number
  options: number
  dots: number
  seconds: number
}

export interface SessionResult {
  commands: number
  refused: number
  p50: number
  p95: number
  p99: number
  longest: number
  /** Message 16 per connection while they vote, and the shortest time between two of them, ms. */
  snapshots: number
  shortestGap: number
  /** Bytes of message 16 before the first ballot and after the last. */
  bytesBefore: number
  bytesAfter: number
  /** Seconds of CPU of the server while they vote. */
  cpu: number
}

const plan = JSON.parse(process.argv[2] ?? '') as SessionPlan // written by run.ts

async function load({ url, board, cookie, people: count, dots }: SessionPlan) {
  const lead = new Person(url, board, cookie)
  await addNotes(lead)
  const invited = await lead.post(`/api/boards/${board}/invites`, { role: 'participant' })
  const { token } = invited.body as { token: string } // of the documented shape
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    const person = new Person(url, board)
    await person.join(token, `Person ${n}`)
    await person.connect()
    people.push(person)
  }
  const opened = await lead.command({
    type: 'poll.open',
    question: 'What first?',
    kinds: ['note'],
    dots,
  })
  const { poll } = (opened.body as { result: { poll: string } }).result // as above
  await rest(1_500) // everyone has heard of it
  const before = people.map(({ snapshots }) => snapshots.length)
  const bytesBefore = lastBytes(lead)
  const cpuBefore = usageOf(plan.pid).cpu
  const answers = (await Promise.all(people.map((person, n) => vote(person, poll, n)))).flat()
  await rest(500)
  const cpu = usageOf(plan.pid).cpu - cpuBefore
  const during = people.map(({ snapshots }, n) => snapshots.slice(before[n]))
  const took = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    commands: answers.length,
    refused: answers.filter(({ status }) => status !== 200).length,
    ...{ p50: share(took, 0.5), p95: share(took, 0.95), p99: share(took, 0.99) },
    longest: share(took, 1),
    snapshots: during.reduce((sum, { length }) => sum + length, 0) / people.length,
    shortestGap: Math.min(...during.flatMap(gaps)),
    bytesBefore,
    bytesAfter: lastBytes(lead),
    cpu,
  } satisfies SessionResult
}

/** Something to vote on. */
async function addNotes(lead: Person): Promise<void> {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let n = 0; n < plan.options; n++) {
      const note = new Y.Map<unknown>(Object.entries({ place: [0, 120 * n], stage: 'brief' }))
      note.set('text', new Y.Text(`Something that made it worse, number ${n}`))
      note.set('color', 'yellow')
      doc.getMap('notes').set(`note-${n}`, note)
    }
  })
  const socket = await lead.connect()
  socket.send(update('herringbone', '', Y.encodeStateAsUpdate(doc)))
  await rest(500)
}

/** All dots and "done", at random moments, each when the one before it is answered. */
async function vote(person: Person, poll: string, number: number) {
  const { options } = person
  const moments = Array.from({ length: plan.dots + 1 }, () => Math.random() * plan.seconds * 1_000)
  const answers: { ms: number; status: number }[] = []
  const start = performance.now()
  for (const [nth, moment] of moments.sort((a, b) => a - b).entries()) {
    await rest(start + moment - performance.now())
    const option = options[(number + nth) % options.length]
    const cast = { type: 'poll.cast', poll, option, idempotencyKey: `cast-${nth}` }
    const sent = performance.now()
    const { status } = await person.command(
      nth < plan.dots ? cast : { type: 'poll.done', poll, done: true },
    )
    answers.push({ ms: performance.now() - sent, status })
  }
  return answers
}

const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
const lastBytes = ({ snapshots }: Person) => snapshots.at(-1)?.bytes ?? 0
const gaps = (snapshots: Person['snapshots']) =>
  snapshots.slice(1).map(({ at }, n) => at - (snapshots[n]?.at ?? at))
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

console.log(JSON.stringify(await load(plan)))
process.exit(0) // the sockets would keep the process alive
