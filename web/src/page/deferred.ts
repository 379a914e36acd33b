/** A promise that settles from outside; one that nobody waits for may fail without a word. */
export class Deferred {
  resolve: () => void = () => {}
  reject: (reason: unknown) => void = () => {}
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve
    this.reject = reject
  })

  constructor() {
    this.promise.catch(() => undefined)
  }
}
