/** The page of the Lab. */

import '../element/register.js'
import { inners, supply } from '../element/inner.js'
import { LabElement } from '../lab/lab-element.js'
import { frame, framed } from './frame.js'

supply(inners.lab, LabElement)
frame('lab', framed('pruning-lab'))
