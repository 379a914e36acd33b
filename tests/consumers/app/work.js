/** What each consumer does with the package: the core, a sweep in a worker, a data file. */

export async function work({ loadCore, sweep, loadAsset }, where = {}) {
  const core = await loadCore({ wasmUrl: where.wasmUrl })
  const points = await sweep(
    {
      experiment: { data: 'xor', network: '2-4-2 tanh', epochs: 3 },
      criteria: ['magnitude'],
      amounts: [0.5],
      seeds: [1],
    },
    { size: 2, wasmUrl: where.wasmUrl, workerUrl: where.workerUrl },
  )
  const table = await loadAsset?.('breast-cancer.csv', { url: where.tableUrl })
  return { answer: core.workedExample().before.y, points, ...(table ? { bytes: table.length } : {}) }
}

/** The element of the page, once it is drawn: how many weights can be seen in it. */
export async function drawn(element) {
  await element.ready
  await element.updateComplete
  return element.shadowRoot.querySelectorAll('[data-part]').length
}

/** Leaves what came of it where the test looks for it. */
export function told(outcome) {
  const tell = (key, value) => document.documentElement.setAttribute(key, value)
  outcome.then(
    (value) => tell('data-outcome', JSON.stringify(value)),
    (error) => tell('data-error', String(error?.stack ?? error)),
  )
}
