/* A dense layer. Its weights stand four rows at a time: for each four columns the four weights of row 0, of row 1, 2
   and 3; for each column left over, its four weights; then the rows left over, one after the other. */
static void add_one_row(const uint8_t* w, const int8_t* x, int32_t columns, int32_t* sum) {
  for (int32_t k = 0; k < columns; ++k) *sum += x[k] * (int8_t)w[k];
}

#ifdef HAS_DSP
/* The inputs in 16 bits, in the order in which `even_bytes` and `odd_bytes` give the weights. */
static void widen(const int8_t* x, int32_t columns, int32_t* wide) {
  for (; columns >= 4; columns -= 4, x += 4) {
    const uint32_t four = word((const uint8_t*)x);
    *wide++ = even_bytes(four);
    *wide++ = odd_bytes(four);
  }
}

static void add_four_rows(const uint8_t* w, const int8_t* x, int32_t columns, int32_t* sums) {
  const int32_t *pair = wide_inputs, *const last = pair + columns / 4 * 2;
  int32_t a = sums[0], b = sums[1], c = sums[2], d = sums[3];
  for (; pair < last; pair += 2, w += 16) {
    const int32_t even = pair[0], odd = pair[1];
    const uint32_t wa = word(w), wb = word(w + 4), wc = word(w + 8), wd = word(w + 12);
    a = __smlad(odd_bytes(wa), odd, __smlad(even_bytes(wa), even, a));
    b = __smlad(odd_bytes(wb), odd, __smlad(even_bytes(wb), even, b));
    c = __smlad(odd_bytes(wc), odd, __smlad(even_bytes(wc), even, c));
    d = __smlad(odd_bytes(wd), odd, __smlad(even_bytes(wd), even, d));
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  for (int32_t k = columns / 4 * 4; k < columns; ++k, w += 4)
    for (int32_t i = 0; i < 4; ++i) sums[i] += x[k] * (int8_t)w[i];
}
#else
static inline int32_t product4(const uint8_t* w, int32_t x0, int32_t x1, int32_t x2, int32_t x3, int32_t sum) {
  sum += x0 * (int8_t)w[0];
  sum += x1 * (int8_t)w[1];
  sum += x2 * (int8_t)w[2];
  sum += x3 * (int8_t)w[3];
  return sum;
}

static void add_four_rows(const uint8_t* w, const int8_t* x, int32_t columns, int32_t* sums) {
  const int8_t *const end = x + columns, *const last = x + columns / 4 * 4;
  int32_t a = sums[0], b = sums[1], c = sums[2], d = sums[3];
  for (; x < last; x += 4, w += 16) {
    const int32_t x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
    a = product4(w, x0, x1, x2, x3, a);
    b = product4(w + 4, x0, x1, x2, x3, b);
    c = product4(w + 8, x0, x1, x2, x3, c);
    d = product4(w + 12, x0, x1, x2, x3, d);
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  for (; x < end; ++x, w += 4)
    for (int32_t i = 0; i < 4; ++i) sums[i] += *x * (int8_t)w[i];
}
#endif

static void dense(const linear_layer* layer, const int8_t* x, int8_t* y) {
  const uint8_t* w = layer->weights;
  int32_t row = 0;
#ifdef HAS_DSP
  widen(x, layer->columns, wide_inputs);
#endif
  while (row < layer->rows) {
    const int32_t count = layer->rows - row < 4 ? 1 : 4;
    int32_t sums[4];
    for (int32_t i = 0; i < count; ++i) sums[i] = layer->bias[row + i];
    if (count == 4)
      add_four_rows(w, x, layer->columns, sums);
    else
      add_one_row(w, x, layer->columns, sums);
    w += count * layer->columns;
    for (int32_t i = 0; i < count; ++i, ++row) y[row] = finished(layer, row, sums[i]);
  }
}
