/* sum * factor * 2^(shift - 31), rounded once, halves up (TensorFlow Lite's FULLY_CONNECTED, CMSIS-NN with
   CMSIS_NN_USE_SINGLE_ROUNDING). For shifts in [-31, 0]; `>>` of a negative number must keep its sign. */
static inline int32_t requantised(int32_t sum, int32_t factor, int32_t shift) {
  return (int32_t)((((int64_t)sum * factor >> (30 - shift)) + 1) >> 1);
}
