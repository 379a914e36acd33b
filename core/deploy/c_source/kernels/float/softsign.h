/* x / (1 + |x|) */
static void softsign(const float* x, float* y, int32_t count) {
  for (int32_t i = 0; i < count; ++i) y[i] = x[i] / (1.0f + (x[i] < 0 ? -x[i] : x[i]));
}
