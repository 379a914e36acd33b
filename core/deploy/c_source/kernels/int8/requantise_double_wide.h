/* sum * factor * 2^(shift - 31), rounded twice: to 31 bits, halves up, then by the shift, halves away from 0
   (CMSIS-NN's default). For every sum and shifts in [-31, 30]; `>>` of a negative number must keep its sign. */
static inline int32_t requantised(int32_t sum, int32_t factor, int32_t shift) {
  const int32_t left = shift > 0 ? shift : 0;
  const int32_t right = left - shift;
  const int64_t half = right > 0 ? (int64_t)1 << (right - 1) : 0;
  int64_t value = ((int64_t)sum * factor + ((int64_t)1 << (30 - left))) >> (31 - left);
  value = value > INT32_MAX ? INT32_MAX : value < INT32_MIN ? INT32_MIN : value;
  value = value < 0 ? -((half - value) >> right) : (value + half) >> right;
  /* Far from the ends of 32 bits, where the zero of the output is still to be added: outputs have 8. */
  return (int32_t)(value > 65536 ? 65536 : value < -65536 ? -65536 : value);
}
