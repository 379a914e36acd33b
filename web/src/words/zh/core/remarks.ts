/** 中文：内核各种选择的公式、说明和出处，按各自的名字查找；英文在内核自己的表里。 */

import * as choices from './choices.js'
import { criteria } from './criteria.js'

export const remarks = { ...choices, criteria }
