import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bus, BusMessage } from './bus.ts'

const renamed = (person: string): BusMessage => ({ type: 'person-changed', person })
const expelled = (people: PersonId[]): BusMessage => ({
  type: 'expelled',
  board: newId<'board'>(),
  people,
})

/** What every bus promises; each adapter's test calls it once. */
export function busContract(open: () => Promise<Bus>): void {
  let bus: Bus
  beforeEach(async () => {
    bus = await open()
  })
  afterEach(() => bus.close())

  function listen(): BusMessage[] {
    const heard: BusMessage[] = []
    bus.subscribe((message) => heard.push(message))
    return heard
  }
  /** Another process may hear a message after it was published. */
  const hears = (heard: BusMessage[], messages: BusMessage[]): Promise<void> =>
    vi.waitFor(() => expect(heard).toEqual(messages))

  test('every subscriber hears every message in the order of publishing', async () => {
    const [a, b] = [listen(), listen()]
    const messages = [renamed('1'), expelled([newId<'person'>()]), renamed('2'), renamed('3')]
    await Promise.all(messages.map((message) => bus.publish(message)))
    await hears(a, messages)
    await hears(b, messages)
  })

  test('who has unsubscribed hears nothing more, and may unsubscribe again', async () => {
    const heard: BusMessage[] = []
    const others = listen()
    const stop = bus.subscribe((message) => heard.push(message))
    await bus.publish(renamed('1'))
    await hears(heard, [renamed('1')])
    stop()
    stop()
    await bus.publish(renamed('2'))
    await hears(others, [renamed('1'), renamed('2')])
    expect(heard).toEqual([renamed('1')])
  })

  test('one function may subscribe twice and end one of the two', async () => {
    const heard: BusMessage[] = []
    const listener = (message: BusMessage): void => {
      heard.push(message)
    }
    const stop = bus.subscribe(listener)
    bus.subscribe(listener)
    stop()
    await bus.publish(renamed('1'))
    await hears(heard, [renamed('1')])
  })

  test('a listener that throws keeps nobody else from hearing', async () => {
    bus.subscribe(() => {
      throw new Error('broken')
    })
    const heard = listen()
    await bus.publish(renamed('1')).catch(() => {})
    await bus.publish(renamed('2')).catch(() => {})
    await hears(heard, [renamed('1'), renamed('2')])
  })

  test('what a listener publishes comes after the message that it heard, for everyone', async () => {
    bus.subscribe((message) => {
      if (message.type === 'expelled') void bus.publish(renamed('answer'))
    })
    const heard = listen()
    const question = expelled([])
    await bus.publish(question)
    await hears(heard, [question, renamed('answer')])
  })

  test('a publication to nobody succeeds', async () => {
    await expect(bus.publish(renamed('1'))).resolves.toBeUndefined()
  })

  test('nobody hears anything after the close', async () => {
    const heard = listen()
    await bus.close()
    await bus.publish(renamed('1')).catch(() => {})
    expect(heard).toEqual([])
  })
}
