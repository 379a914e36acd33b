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
async function drawn(element) {
  await element.ready
  await element.updateComplete
  return element.shadowRoot.querySelector('pp-example').shadowRoot.querySelectorAll('[data-part]').length
}

/** Lessons that work in a worker, a network and the Lab, each made by its tag. @returns what could be worked */
async function opened({ wasmUrl = '', workerUrl = '' }) {
  const all = ['pruning-playground', 'pruning-network', 'pruning-lab'].map((tag) => document.createElement(tag))
  for (const element of all) {
    Object.assign(element, { lesson: 'four-steps', activation: 'eager', wasmUrl, workerUrl: String(workerUrl) })
    document.body.append(element)
    await element.ready
  }
  await all[0].play()
  return all.map((element) => `${element.localName} ${element.isReady}`)
}

/** The elements of the package. */
export const elements = async (where = {}) => ({
  weights: await drawn(document.querySelector('pruning-playground')),
  opened: await opened(where),
})

/** Leaves what came of it where the test looks for it. */
export function told(outcome) {
  const tell = (key, value) => document.documentElement.setAttribute(key, value)
  outcome.then(
    (value) => tell('data-outcome', JSON.stringify(value)),
    (error) => tell('data-error', String(error?.stack ?? error)),
  )
}
