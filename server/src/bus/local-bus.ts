import type { Bus, BusMessage } from './bus.ts'

type Listener = (message: BusMessage) => void
type Waiting = { message: BusMessage; done: PromiseWithResolvers<void> }

/** The bus of a server that is one process. */
export function createLocalBus(): Bus {
  const listeners = new Set<Listener>()
  // A listener may publish: its message waits until everyone has had the one before.
  const queue: Waiting[] = []
  let delivering = false

  const deliverAll = (): void => {
    if (delivering) return
    delivering = true
    for (let next = queue.shift(); next; next = queue.shift()) deliver(next)
    delivering = false
  }

  const deliver = ({ message, done }: Waiting): void => {
    const errors: unknown[] = []
    for (const listener of [...listeners]) {
      try {
        if (listeners.has(listener)) listener(message)
      } catch (error) {
        errors.push(error) // of no concern to the listeners after it
      }
    }
    if (errors.length === 0) done.resolve()
    else done.reject(new AggregateError(errors, `Listeners failed on ${message.type}.`))
  }

  return {
    publish(message) {
      const done = Promise.withResolvers<void>()
      queue.push({ message, done })
      deliverAll()
      return done.promise
    },
    subscribe(listener) {
      // Wrapped, so that the same function may subscribe twice and end one of the two.
      const own: Listener = (message) => listener(message)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    async close() {
      listeners.clear()
    },
  }
}
