/** The page of the Lab. */

import '../lab/register.js'
import { frame, framed } from './frame.js'

frame('lab', framed('pruning-lab'))
