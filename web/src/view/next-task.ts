/** @returns a promise that settles in a task of its own: the browser draws and answers in between */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel() // timers may stand still, or wait longer
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
