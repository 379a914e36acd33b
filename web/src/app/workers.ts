/** The workers of the edition in one file, whose program is one: a worker is named after what it starts. */

const starts: Readonly<Record<string, () => Promise<unknown>>> = {
  'browser-worker': () => import('../worker/browser-worker.js'),
  'csv-worker': () => import('../lab/run/csv-worker.js'),
  'deploy-worker': () => import('../deploy/worker/deploy-worker.js'),
}

void starts[self.name]?.()
