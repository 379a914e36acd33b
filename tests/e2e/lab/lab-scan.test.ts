import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { labTest } from '../support/lab.js'
import { openPart, part } from '../support/report.js'

labTest(
  'layers are scanned one at a time: what the chart and the table say is what the core previews',
  { hash: '#v=1&lab&epochs=20&pace=full&step=compare' },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(20)
    await lab.rests()
    await openPart(lab, 'scan')
    const table = part(lab, 'scan').locator('.scan-table tbody tr')
    await table.first().waitFor()
    const told = await table.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    const experiment = (await loadCore()).createExperiment({ data: 'circle', epochs: 20 })
    while (!experiment.progress.isDone) experiment.advance(1000)
    const amounts = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98]
    const spares = ([2, 4, 0] as const).map((layer) => {
      const asked = { criterion: 'magnitude', layers: [layer], amounts, hasLoss: true, part: 'test' } as const
      const effects = experiment.preview(asked)
      const beyond = effects.findIndex(({ accuracy = 0 }) => accuracy < (effects[0]?.accuracy ?? 0) - 0.01)
      return amounts[(beyond < 0 ? amounts.length : beyond) - 1] ?? 0
    })
    experiment.dispose()
    const shown = told.map(([, , share]) => Number.parseInt(share ?? '', 10) / 100)
    assert.deepEqual([...shown].sort(), [...spares].sort())
    assert.ok(
      shown.every((share, i) => i === 0 || share <= (shown[i - 1] ?? 0)),
      'the layer that spares most comes first',
    )
    assert.equal(await part(lab, 'scan').locator('.chart .line').count(), 3)
    for (const id of ['scan', 'sweep']) {
      await openPart(lab, id)
      assert.equal(await part(lab, id).locator('.chart-title').textContent(), 'Accuracy on the test part')
    }
  },
)
