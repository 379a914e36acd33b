/** All styles of the element, in order. */

import { cards } from '../view/styles/card.js'
import { controls } from '../view/styles/controls.js'
import { figure } from '../view/styles/figure.js'
import { page } from '../view/styles/page.js'
import { tables } from '../view/styles/tables.js'
import { tokens } from '../view/styles/tokens.js'

export const styles = [tokens, page, cards, figure, controls, tables]
