/* 1 / (1 + e^-x) */
static void sigmoid(const float* x, float* y, int32_t count) {
  for (int32_t i = 0; i < count; ++i) {
    const float z = x[i];
    const float e = exp_of(z < 0 ? z : -z);
    const float share = 1.0f / (1.0f + e);
    y[i] = z < 0 ? e * share : share;
  }
}
