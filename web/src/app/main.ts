/** The page of the lessons. */

import '../element/register.js'
import { frame, framed } from './frame.js'

frame('lessons', framed('pruning-playground'))
