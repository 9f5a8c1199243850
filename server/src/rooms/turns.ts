type Turn = { run: () => void; fail: (error: unknown) => void }

/**
 * Who may have the document now. It is free when it holds what is on disk and nothing else; while a
 * batch is being written, or someone holds it, others wait for their turn.
 */
export class Turns {
  #free = false
  #waiting: Turn[] = []
  #ended: Error | null = null

  get isFree(): boolean {
    return this.#free
  }

  get areNone(): boolean {
    return this.#waiting.length === 0
  }

  take(): void {
    this.#free = false
  }

  /** Lets those who wait have it, until one of them takes it. */
  release(): void {
    if (this.#ended) return
    this.#free = true
    while (this.#free) {
      const turn = this.#waiting.shift()
      if (!turn) return
      turn.run()
    }
  }

  /** Runs `act` at once when the document is free, else as soon as it is. */
  whenFree<T>(act: () => T): Promise<T> {
    return new Promise((resolve, fail) => {
      const run = () => {
        try {
          resolve(act())
        } catch (error) {
          fail(error)
        }
      }
      if (this.#ended) fail(this.#ended)
      else if (this.#free) run()
      else this.#waiting.push({ run, fail })
    })
  }

  /** Nobody's turn comes any more. */
  end(error: Error): void {
    this.#free = false
    this.#ended = error
    const waiting = this.#waiting
    this.#waiting = []
    for (const { fail } of waiting) fail(error)
  }
}
