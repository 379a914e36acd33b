/** The page of networks by hand. */

import '../hand/register.js'
import { frame, framed } from './frame.js'

frame('hand', framed('pruning-network'))
