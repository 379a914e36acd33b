/* The mean of each channel in a window of `size` steps. */
static void average_pool(const float* x, float* y, int32_t channels, int32_t size) {
  const float share = 1.0f / (float)size;
  for (int32_t c = 0; c < channels; ++c) {
    float sum = x[c];
    for (int32_t k = 1; k < size; ++k) sum += x[k * channels + c];
    y[c] = sum * share;
  }
}
