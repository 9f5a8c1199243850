/** What keeps the server from starting, in one sentence that says what to do. */
export class StartupFailure extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartupFailure'
  }
}
