/** The page of networks by hand. */

import '../element/register.js'
import { inners, supply } from '../element/inner.js'
import { NetworkElement } from '../hand/network-element.js'
import { frame, framed } from './frame.js'

supply(inners.network, NetworkElement)
frame('hand', framed('pruning-network'))
