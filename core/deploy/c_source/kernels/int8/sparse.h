#ifdef HAS_DSP
/* at + byte 1 of a word. ACLE has no intrinsic for an operand that the instruction rotates by itself. */
static inline uint32_t plus_byte_1(uint32_t at, uint32_t four) {
#ifdef __GNUC__
  __asm__("uxtab %0, %0, %1, ror #8" : "+r"(at) : "r"(four));
  return at;
#else
  return at + (four >> 8 & 255u);
#endif
}
#endif

/* A layer of kept weights alone, two entries in four bytes: value, gap, value, gap. A gap counts columns from the entry
   before, at first from column 0; entries of value 0 stand where one would be above 255, and make pairs full. */
static inline uint32_t add_pair(const uint8_t* p, const int8_t* x, uint32_t at, int32_t* sum) {
#ifdef HAS_DSP
  const uint32_t four = word(p);
  const int32_t values = even_bytes(four);
  at = plus_byte_1(at, four);
  *sum = __smlabb(x[at], values, *sum);
  at += four >> 24;
  *sum = __smlabt(x[at], values, *sum);
#else
  at += p[1];
  *sum += x[at] * (int8_t)p[0];
  at += p[3];
  *sum += x[at] * (int8_t)p[2];
#endif
  return at;
}

static void sparse(const linear_layer* layer, const int8_t* x, int8_t* y) {
  const uint8_t* p = layer->weights;
  for (int32_t row = 0; row < layer->rows; ++row) {
    const uint8_t* const end = p + 4 * layer->counts[row];
    int32_t sum = layer->bias[row];
    uint32_t at = 0;
    for (; end - p >= 16; p += 16) {
      at = add_pair(p, x, at, &sum);
      at = add_pair(p + 4, x, at, &sum);
      at = add_pair(p + 8, x, at, &sum);
      at = add_pair(p + 12, x, at, &sum);
    }
    for (; p < end; p += 4) at = add_pair(p, x, at, &sum);
    y[row] = finished(layer, row, sum);
  }
}
