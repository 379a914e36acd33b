/** All of `embed.html` in one program. */

import '../element/register.js'
import './page.js'
