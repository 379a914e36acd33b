/** Defines `<pruning-lab>`. */

import { LabElement } from './lab-element.js'
import { workerWorkshop } from './run/worker-workshop.js'

LabElement.workshop = workerWorkshop

if (!customElements.get('pruning-lab')) customElements.define('pruning-lab', LabElement)

export { LabElement }
