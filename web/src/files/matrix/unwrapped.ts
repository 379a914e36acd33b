/** A matrix without what a program writes around it: `W = np.array([[1, 2]], dtype=float32)` is `[[1, 2]]`. */

const name = /^\s*[A-Za-z_]\w*\s*=(?!=)\s*/
const call = /^(?:[A-Za-z_]\w*\.)*(?:array|asarray|matrix|mat|tensor|Tensor|FloatTensor|Variable|constant)\s*\(/
/** What stands between the numbers and the last bracket of a call, such as `, dtype=float32, device='cuda:0'`. */
const options = /(?:,\s*[A-Za-z_]\w*\s*=\s*[^,()[\]{}=]+(?:\([^()]*\))?)*,?\s*$/

export function unwrapped(text: string): string {
  const bare = text.replace(name, '').trim().replace(/;$/, '')
  if (!call.test(bare)) return bare
  const inside = bare.replace(call, '')
  return inside.endsWith(')') ? inside.slice(0, -1).replace(options, '').trim() : inside
}
