/* A layer in blocks of two rows that keep the same columns, two columns in six bytes: their gaps, as in `sparse`, both
   weights of the first column, both of the second. */
static inline uint32_t add_pair_of_2(const uint8_t* p, const int8_t* x, uint32_t at, int32_t* a, int32_t* b) {
  const uint32_t gaps = p[0] | (uint32_t)p[1] << 8;
  const uint32_t first = at + (uint8_t)gaps, second = first + (gaps >> 8);
#ifdef HAS_DSP
  const uint32_t four = word(p + 2);
  const int32_t both = both_of(x[first], x[second]);
  *a = __smlad(even_bytes(four), both, *a);
  *b = __smlad(odd_bytes(four), both, *b);
#else
  *a += x[first] * (int8_t)p[2];
  *b += x[first] * (int8_t)p[3];
  *a += x[second] * (int8_t)p[4];
  *b += x[second] * (int8_t)p[5];
#endif
  return second;
}

static void blocks2(const linear_layer* layer, const int8_t* x, int8_t* y) {
  const uint8_t* p = layer->weights;
  for (int32_t row = 0; row < layer->rows; row += 2) {
    const uint8_t* const end = p + 6 * layer->counts[row / 2];
    const int32_t next = row + 1 < layer->rows ? row + 1 : row;
    int32_t a = layer->bias[row], b = layer->bias[next];
    uint32_t at = 0;
    for (; end - p >= 24; p += 24) {
      at = add_pair_of_2(p, x, at, &a, &b);
      at = add_pair_of_2(p + 6, x, at, &a, &b);
      at = add_pair_of_2(p + 12, x, at, &a, &b);
      at = add_pair_of_2(p + 18, x, at, &a, &b);
    }
    for (; p < end; p += 6) at = add_pair_of_2(p, x, at, &a, &b);
    y[next] = finished(layer, next, b);
    y[row] = finished(layer, row, a);
  }
}
