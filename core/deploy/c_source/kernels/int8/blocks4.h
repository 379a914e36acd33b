/* A layer in blocks of four rows that keep the same columns, two columns in ten bytes: their gaps, as in `sparse`; the
   weights of rows 0 and 1 in the first column and in the second; then those of rows 2 and 3. */
static void blocks4(const linear_layer* layer, const int8_t* x, int8_t* y) {
  const uint8_t* p = layer->weights;
  int32_t row = 0;
  while (row < layer->rows) {
    const uint8_t* const end = p + 10 * layer->counts[row / 4];
    const int32_t count = layer->rows - row < 4 ? layer->rows - row : 4;
    int32_t a = 0, b = 0, c = 0, d = 0;
    uint32_t at = 0;
    for (; p < end; p += 10) {
      const uint32_t gaps = p[0] | (uint32_t)p[1] << 8;
      const uint32_t first = at + (uint8_t)gaps, second = first + (gaps >> 8);
#ifdef HAS_DSP
      const uint32_t upper = word(p + 2), lower = word(p + 6);
      const int32_t both = both_of(x[first], x[second]);
      a = __smlad(even_bytes(upper), both, a);
      b = __smlad(odd_bytes(upper), both, b);
      c = __smlad(even_bytes(lower), both, c);
      d = __smlad(odd_bytes(lower), both, d);
#else
      const int32_t x0 = x[first], x1 = x[second];
      a += x0 * (int8_t)p[2];
      a += x1 * (int8_t)p[4];
      b += x0 * (int8_t)p[3];
      b += x1 * (int8_t)p[5];
      c += x0 * (int8_t)p[6];
      c += x1 * (int8_t)p[8];
      d += x0 * (int8_t)p[7];
      d += x1 * (int8_t)p[9];
#endif
      at = second;
    }
    const int32_t sums[4] = {a, b, c, d};
    for (int32_t i = 0; i < count; ++i, ++row) y[row] = finished(layer, row, layer->bias[row] + sums[i]);
  }
}
