/* The largest number of each channel in a window of `size` steps. */
static void max_pool(const float* x, float* y, int32_t channels, int32_t size) {
  for (int32_t c = 0; c < channels; ++c) {
    float best = x[c];
    for (int32_t k = 1; k < size; ++k)
      if (best < x[k * channels + c]) best = x[k * channels + c];
    y[c] = best;
  }
}
