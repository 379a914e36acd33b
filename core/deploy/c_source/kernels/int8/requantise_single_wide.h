/* sum * factor * 2^(shift - 31), rounded once, halves up (TensorFlow Lite's FULLY_CONNECTED, CMSIS-NN with
   CMSIS_NN_USE_SINGLE_ROUNDING). For every sum and shifts in [-31, 30]; `>>` of a negative number must keep its sign.
 */
static inline int32_t requantised(int32_t sum, int32_t factor, int32_t shift) {
  const int64_t value = (((int64_t)sum * factor >> (30 - shift)) + 1) >> 1;
  /* Far from the ends of 32 bits, where the zero of the output is still to be added: outputs have 8. */
  return (int32_t)(value > 65536 ? 65536 : value < -65536 ? -65536 : value);
}
