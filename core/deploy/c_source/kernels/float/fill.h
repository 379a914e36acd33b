/* Padding: steps that hold the number 0. */
static void fill(float* y, int32_t count, float value) {
  for (int32_t i = 0; i < count; ++i) y[i] = value;
}
