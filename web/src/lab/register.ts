/** Defines `<pruning-lab>`. */

import { PruningLab } from './lab.js'
import { workerWorkshop } from './run/worker-workshop.js'

PruningLab.workshop = workerWorkshop

if (!customElements.get('pruning-lab')) customElements.define('pruning-lab', PruningLab)

export { PruningLab }
