/* The mean of each channel in a window of `size` steps, halves away from 0. */
static void average_pool(const int8_t* x, int8_t* y, int32_t channels, int32_t size) {
  for (int32_t c = 0; c < channels; ++c) {
    int32_t sum = 0;
    for (int32_t k = 0; k < size; ++k) sum += x[k * channels + c];
    y[c] = (int8_t)((sum < 0 ? sum - size / 2 : sum + size / 2) / size);
  }
}
