/* sum * factor * 2^(shift - 31), rounded twice: to 31 bits, halves up, then by the shift, halves away from 0
   (CMSIS-NN's default). For |sum| < 2^30 and shifts in [-31, 0]; `>>` of a negative number must keep its sign, as it
   does in every compiler for these machines. */
static inline int32_t requantised(int32_t sum, int32_t factor, int32_t shift) {
  const int32_t value = (int32_t)(((int64_t)sum * factor + (1 << 30)) >> 31);
  const int32_t half = (int32_t)((1u << -shift) >> 1);
  return shift == 0 ? value : (value + half - (value < 0)) >> -shift;
}
