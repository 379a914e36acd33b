/** How a training starts from the file of a model. */

import { modelStartEn } from '../en/cli/model-start.js'
import type { InEachLanguage } from '../words.js'
import { modelStartZh } from '../zh/cli/model-start.js'

export const modelStartWords: InEachLanguage<typeof modelStartEn> = { zh: modelStartZh, en: modelStartEn }
