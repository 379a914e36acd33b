/* The largest number of each channel in a window of `size` steps. */
static void max_pool(const int8_t* x, int8_t* y, int32_t channels, int32_t size) {
  for (int32_t c = 0; c < channels; ++c) {
    int8_t best = x[c];
    for (int32_t k = 1; k < size; ++k)
      if (x[k * channels + c] > best) best = x[k * channels + c];
    y[c] = best;
  }
}
