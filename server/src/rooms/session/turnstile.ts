/** Runs one task after another, each when the one before it has ended, however it ended. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve()
  #inside = 0

  get isFree(): boolean {
    return this.#inside === 0
  }

  pass<T>(task: () => Promise<T>): Promise<T> {
    this.#inside += 1
    const result = this.#last.then(task, task).finally(() => {
      this.#inside -= 1
    })
    this.#last = result.catch(() => {}) // whoever asked is told
    return result
  }
}
